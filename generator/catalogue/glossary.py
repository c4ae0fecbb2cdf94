"""GK161 and GK162: the glossary."""

from __future__ import annotations

from generator.catalogue.entry import Entry, Words

_BASIS = ("格式约定", "Format convention")

ENTRIES = (
    Entry(
        "GK161",
        "error",
        Words(
            "名词重复",
            "“{value}”前面已经有了（在“{other}”那一条）",
            "同一个词、同一个编号只写一次；两条合成一条，或者改掉一个",
        ),
        Words(
            "Explained twice",
            "“{value}” already stands in the entry “{other}”",
            "write each word and id once: join the two entries or change one",
        ),
        *_BASIS,
    ),
    Entry(
        "GK162",
        "error",
        Words(
            "名词解释有两份",
            "content/glossary.yml 已经会生成名词解释这一页，这个文件也要占同一个网址",
            "把这里的词抄进 content/glossary.yml，然后删掉 content/pages/glossary.md",
        ),
        Words(
            "Two glossaries",
            "content/glossary.yml already makes the page this file would take",
            "move its words into content/glossary.yml and delete content/pages/glossary.md",
        ),
        *_BASIS,
    ),
)
