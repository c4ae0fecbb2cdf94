"""gongkai schema"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import click

from generator.cli import console
from generator.cli.base import Argument, Command
from generator.cli.mistake import UserError, guess, sentences
from generator.cli.words import Say

if TYPE_CHECKING:
    from pydantic import BaseModel

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def command(say: Say) -> click.Command:
    def schema(kind: str | None) -> int:
        from generator.records.calendar import CalendarYear
        from generator.records.glossary import Glossary
        from generator.records.registry import KINDS
        from generator.records.site import Site

        # Settings, working-day tables and the glossary are no records, but staff write them too.
        others: dict[str, type[BaseModel]] = {"site": Site, "calendar": CalendarYear, "glossary": Glossary}
        models = {**KINDS, **others}
        if kind is None:
            console.show_data(_json({name: _written(record) for name, record in sorted(KINDS.items())}))
        elif kind in models:
            console.show_data(_json(_written(models[kind])))
        else:
            choices = ("、" if say.language == "zh" else ", ").join(sorted(models))
            refusal = say("no_kind", name=kind, choices=choices)
            raise UserError(sentences(say, refusal, guess(kind, sorted(models), say)))
        return 0

    argument = Argument("kind", say("help.schema.kind"), say("meta.kind"), required=False)
    return Command("schema", say, schema, [argument])


def _written(model: type[BaseModel]) -> dict[str, Any]:
    """The schema of a file as it is written, where the file's name gives 编号."""
    schema = _DIALECT | model.model_json_schema()
    return schema | {"required": [key for key in schema.get("required", ()) if key != "编号"]}


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
