"""The arithmetic of the field: working days, shares, scores, ranks and grades.

Pure functions over primitives and frozen dataclasses; nothing here knows records, files or the clock.
Numbers are `Decimal` or `Fraction`, never float. Vocabularies are `StrEnum`s whose values are the
words staff write, so a record's text compares equal to the member it names.
"""
