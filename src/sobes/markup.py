"""Text to safe HTML: Markdown of answers, one-line questions, highlighted code."""

from __future__ import annotations

import html
import re
from functools import lru_cache

import nh3
from markdown_it import MarkdownIt
from markupsafe import Markup

ALLOWED = {"p", "ul", "ol", "li", "code", "pre", "em", "strong", "table", "thead", "tbody", "tr", "th", "td", "br", "a"}


@lru_cache(maxsize=1)
def renderer() -> MarkdownIt:
    return MarkdownIt("commonmark", {"html": False}).enable("table")


@lru_cache(maxsize=4096)
def markdown(text: str) -> Markup:
    """Markdown to sanitised HTML. Raw HTML in the text is shown as text."""
    clean = nh3.clean(renderer().render(text), tags=ALLOWED, attributes={"a": {"href"}}, link_rel="noopener noreferrer")
    return Markup(clean)


@lru_cache(maxsize=4096)
def line(text: str) -> Markup:
    """One line: everything literal (dunder names stay as they are) but `code`."""
    return Markup(re.sub(r"`([^`]+)`", r"<code>\1</code>", html.escape(text, quote=False)))


@lru_cache(maxsize=1024)
def code(source: str, kind: str) -> Markup:
    """Highlighted source of a proof; `kind` is py, sql or sh."""
    from pygments import highlight
    from pygments.formatters import HtmlFormatter
    from pygments.lexers import get_lexer_by_name

    lexer = get_lexer_by_name({"py": "python", "sql": "postgresql", "sh": "sh"}[kind])
    return Markup(highlight(source, lexer, HtmlFormatter(nowrap=True)))
