"""Rendering: the Jinja2 environment, sanitised Markdown and the shells pages are stamped into."""
