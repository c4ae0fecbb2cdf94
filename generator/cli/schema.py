"""gongkai schema"""

from __future__ import annotations

import json

import click

from generator.cli import console
from generator.cli.base import Argument, Command
from generator.cli.mistake import UserError, guess, sentences
from generator.cli.words import Say

_DIALECT = {"$schema": "https://json-schema.org/draft/2020-12/schema"}


def command(say: Say) -> click.Command:
    def schema(kind: str | None) -> int:
        from generator.records.registry import KINDS

        if kind is None:
            every = {name: _DIALECT | record.model_json_schema() for name, record in sorted(KINDS.items())}
            console.show_data(_json(every))
        elif kind in KINDS:
            console.show_data(_json(_DIALECT | KINDS[kind].model_json_schema()))
        else:
            choices = ("、" if say.language == "zh" else ", ").join(sorted(KINDS))
            refusal = say("no_kind", name=kind, choices=choices)
            raise UserError(sentences(say, refusal, guess(kind, sorted(KINDS), say)))
        return 0

    argument = Argument("kind", say("help.schema.kind"), say("meta.kind"), required=False)
    return Command("schema", say, schema, [argument])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=2) + "\n"
