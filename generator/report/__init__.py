"""One problem, many renderings: text, json, github, gitlab, html. Each module has
`render(problems, lines, language) -> str`; those for people (text, html) may also be given `counts`, and
text whether to use `colour`. `finding` makes problems ready to show, and masks what is personal."""
