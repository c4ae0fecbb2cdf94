"""What nobody may publish of a person, found in text: numbers, particulars, names."""

from generator.personal.mask import mask
from generator.personal.numbers import Hit, find, is_card_number, is_identity_number, normalise_phone

__all__ = ["Hit", "find", "is_card_number", "is_identity_number", "mask", "normalise_phone"]
