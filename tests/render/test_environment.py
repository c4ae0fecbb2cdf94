"""Templates escape, and a missing or empty value is a mistake that is seen."""

import pytest
from jinja2 import UndefinedError

from generator.render.environment import make_environment


@pytest.fixture
def render(tmp_path):
    def run(template: str, **values):
        (tmp_path / "t.html").write_text(template, "utf-8")
        return make_environment(tmp_path).get_template("t.html").render(**values)

    return run


def test_values_are_escaped(render):
    assert render("<p title='{{ x }}'>{{ x }}</p>", x="<b>'\"&") == (
        "<p title='&lt;b&gt;&#39;&#34;&amp;'>&lt;b&gt;&#39;&#34;&amp;</p>"
    )


def test_markdown_is_not_escaped_twice(render):
    assert render("{{ x | md }}", x="**a** <b>") == "<p><strong>a</strong> &lt;b&gt;</p>"


def test_block_lines_leave_no_blank_lines(render):
    assert render("<ul>\n  {% for x in xs %}\n<li>{{ x }}</li>\n  {% endfor %}\n</ul>", xs=[1, 2]) == (
        "<ul>\n<li>1</li>\n<li>2</li>\n</ul>"
    )


def test_an_unknown_name_is_an_error(render):
    with pytest.raises(UndefinedError):
        render("{{ nobody }}")


def test_none_never_reaches_a_page(render):
    with pytest.raises(TypeError, match="None"):
        render("{{ x }}", x=None)


def test_a_template_outside_the_theme_is_not_found(render, tmp_path):
    (tmp_path.parent / "outside.html").write_text("secret", "utf-8")
    with pytest.raises(Exception, match="outside"):
        render("{% include '../outside.html' %}")
