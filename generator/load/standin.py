"""Settings to go on with when site.yml is faulty: its faults are told, and so are those of all records in
the same run. What can't be read stands in as a dash; rules that need the directory of telephones are told
to wait (`SETTINGS` among the ledger's broken keys)."""

from __future__ import annotations

from typing import Any

from pydantic import ValidationError

from generator.ledger import SETTINGS
from generator.load.bind import without_blanks
from generator.load.document import Document
from generator.records.site import Site

__all__ = ["SETTINGS", "stand_in"]

#: What every site must say, in the keys of the file.
_REQUIRED: dict[str, Any] = {
    info.alias or name: "—" for name, info in Site.model_fields.items() if info.is_required()
}
_REQUIRED["联系电话"] = [{"名称": "—", "电话": "0000-0000000"}]


def stand_in(document: Document) -> Site:
    """The settings without their faulty parts. Nothing built with them may be published."""
    data = without_blanks(document.data)
    assert isinstance(data, dict)
    try:
        return Site.model_validate(_REQUIRED | data)
    except ValidationError as error:
        faulty = {details["loc"][0] for details in error.errors(include_url=False) if details["loc"]}
    return Site.model_validate(_REQUIRED | {key: value for key, value in data.items() if key not in faulty})
