"""Problems as one page that staff open from their disk: by file, with the line and what to write instead."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import groupby
from operator import attrgetter

from jinja2 import Environment, StrictUndefined

from generator.catalogue.entry import Language
from generator.problem import Problem
from generator.report.finding import Lines, findings
from generator.report.words import Counts, labels, summary

_PAGE = """<!doctype html>
<html lang="{{ label.html_lang }}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>{{ label.report_title }}{{ label.colon }}{{ summary }}</title>
<style>
:root { color-scheme: light dark; --error: #b00020; --warning: #7a4f00; --line: #8886; --soft: #8881 }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a94; --warning: #ffc766 } }
body { font: 1.0625rem/1.7 system-ui, "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", sans-serif;
  max-width: 60rem; margin: 0 auto; padding: 1rem }
h1 { font-size: 1.6rem } h2 { font-size: 1.1rem; overflow-wrap: anywhere } h3 { font-size: 1.1rem; margin: 0 }
article { border: 1px solid var(--line); border-left: .4rem solid; border-radius: .2rem; padding: .8rem 1rem;
  margin: 1rem 0; break-inside: avoid }
article.error { border-left-color: var(--error) } article.warning { border-left-color: var(--warning) }
.error h3 span { color: var(--error) } .warning h3 span { color: var(--warning) }
p { margin: .4rem 0 }
pre { background: var(--soft); padding: .5rem; white-space: pre-wrap; overflow-wrap: anywhere;
  font-family: ui-monospace, Consolas, "Noto Sans Mono CJK SC", monospace }
pre b { opacity: .7; font-weight: normal; user-select: none }
mark { background: #ffe08a; color: #000; text-decoration: underline wavy #b00020 }
dl { display: grid; grid-template-columns: auto 1fr; gap: .2rem 1rem; margin: .4rem 0 0 }
dt { font-weight: bold } dd { margin: 0; white-space: pre-line; overflow-wrap: anywhere }
</style>
</head>
<body>
<main>
<h1>{{ label.report_title }}</h1>
<p>{{ summary }}</p>
{% for file, group in files %}
<section>
<h2>{{ label.file }}{{ label.colon }}{{ file }}</h2>
{% for finding in group %}
<article class="{{ finding.severity }}">
<h3><span>{{ label.severity(finding.severity) }} {{ finding.code }}</span> {{ finding.title }}</h3>
<p>{{ label.where.format(line=finding.line) }}
{%- if finding.field %}{{ label.field.format(field=finding.field) }}{% endif %}</p>
<p>{{ finding.message }}</p>
{% if finding.snippet %}
<pre><b>{{ finding.line }} | </b>{{ finding.snippet.before }}<mark>{{ finding.snippet.value or " " }}</mark>
{{- finding.snippet.after }}</pre>
{% endif %}
<dl>
<dt>{{ label.remedy }}</dt><dd>{{ finding.remedy }}</dd>
{% if finding.basis %}
<dt>{{ label.basis }}</dt><dd>{{ finding.basis }}</dd>
{% endif %}
</dl>
</article>
{% endfor %}
</section>
{% endfor %}
</main>
</body>
</html>
"""


def render(
    problems: Iterable[Problem], lines: Lines, language: Language, *, counts: Counts | None = None
) -> str:
    """The whole page; without problems it says so."""
    found = findings(problems, lines, language)
    errors = sum(finding.is_error for finding in found)
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, keep_trailing_newline=True
    )
    return environment.from_string(_PAGE).render(
        label=labels(language),
        summary=summary(errors, len(found) - errors, language, counts),
        files=[(file, list(group)) for file, group in groupby(found, key=attrgetter("file"))],
    )
