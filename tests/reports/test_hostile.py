"""What a person types cannot become markup, code or a crash in any rendering."""

from __future__ import annotations

import io
import json
from collections.abc import Iterator
from dataclasses import replace
from html.parser import HTMLParser

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from markdown_it.token import Token

from sobes.reports.data import json_text
from sobes.reports.document import Document
from sobes.reports.html import to_html
from sobes.reports.markdown import fenced, inline, to_markdown
from sobes.reports.pdf import to_pdf
from sobes.reports.words import one_line, shown

EVIL = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "</div></main></body><h1>owned</h1>",
    "[click](javascript:alert(1))",
    "x](javascript:alert(1)) ![y](https://example.org/z.png)",
    "```\n# title\n```\n<b>bold</b>",
    "````\n```` \n~~~\n*x*",
    "# Heading\n\n- list\n\n---\n\n> quote\n\n| a | b |\n|---|---|\n| 1 | 2 |",
    "<!-- \n--><style>*{display:none}</style>",
    "&lt;b&gt; &#60;script&#62; &copy;",
    "\\`code\\` \\<b\\> `` ` ``",
    "[ref]\n\n[ref]: javascript:alert(1)",
    "\ud800 half a pair, \x00 nothing, \x1b[31m red, \u202e turned, \x85 next\u2028line",
    '" onmouseover="alert(1)" style="color:red" x="',
    "{{ 7*7 }} {0} {name} %(x)s %s",
]
FULL = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
typed = st.text(st.one_of(st.sampled_from("`~*_#<>[]()!|\\&-+=1.) \n\r\ta\u2028\x00ж"), st.characters()), max_size=60)


def tokens(markdown: str) -> Iterator[Token]:
    for token in FULL.parse(markdown):
        yield token
        yield from token.children or ()


@given(typed)
def test_a_response_in_markdown_is_one_block_of_its_own_words(text: str) -> None:
    parsed = FULL.parse(f"before\n\n{fenced(text)}\n\nafter")
    fences = [token for token in parsed if token.type == "fence"]
    assert [token.content for token in fences] == [f"{body}\n" if (body := shown(text).strip("\n")) else "\n"]
    assert parsed[-2].content == "after"


@given(typed)
def test_a_line_in_markdown_says_its_words_and_nothing_else(text: str) -> None:
    told = [token for token in tokens(inline(text) + "\n\nafter") if token.type != "inline"]
    kinds = {token.type for token in told}
    assert kinds <= {"paragraph_open", "paragraph_close", "text", "text_special", "code_inline"}
    words = "".join(token.content for token in told).removesuffix("after")
    assert words.replace("`", "").split() == one_line(text).replace("`", "").split()


class Seen(HTMLParser):
    """Tags, attributes and the texts of the answers in a page."""

    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: set[str] = set()
        self.attributes: list[tuple[str, str]] = []
        self.said: list[str] = []
        self.inside = False
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes += [(name, value or "") for name, value in attrs]
        if ("class", "said") in attrs:
            self.inside = True
            self.said.append("")

    def handle_endtag(self, tag: str) -> None:
        self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.said[-1] += data


def answering(document: Document, text: str) -> Document:
    """The same report with this response, quoted, to its first question, which asks it as well."""
    first = document.answers[0]
    points = tuple(replace(point, quote=text) for point in first.points)
    return replace(document, answers=(replace(first, response=text, question=text, points=points),))


@pytest.mark.parametrize("text", EVIL)
def test_a_page_has_no_script_style_or_address_of_the_response(russian: Document, text: str) -> None:
    clean, seen = Seen(to_html(answering(russian, "words"))), Seen(to_html(answering(russian, text)))
    assert seen.tags - {"code"} == clean.tags - {"code"}  # a question may bear `code`
    assert sorted(seen.attributes) == sorted(clean.attributes)
    assert seen.said == [shown(text)]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=typed.filter(str.strip))
def test_any_response_is_the_text_of_the_page(russian: Document, text: str) -> None:
    assert Seen(to_html(answering(russian, text))).said == [shown(text)]


@pytest.mark.parametrize("text", EVIL)
def test_a_markdown_report_gains_no_markup_from_the_response(russian: Document, text: str) -> None:
    def kinds(document: Document) -> list[str]:
        inert = ("text", "text_special", "code_inline")  # pieces of words
        return [token.type for token in tokens(to_markdown(document)) if token.type not in inert]

    assert kinds(answering(russian, text)) == kinds(answering(russian, "words"))


@pytest.mark.parametrize("text", EVIL)
def test_json_keeps_the_response_exactly_but_for_what_no_file_can_hold(russian: Document, text: str) -> None:
    read = json.loads(json_text(answering(russian, text)))
    assert read["answers"][0]["response"] == text.encode("utf-8", "replace").decode()


ODD = {
    "emoji": "👨‍👩‍👧‍👦 🇷🇺 😀 ❤️",
    "chinese": "数据库事务" * 50,
    "control": "".join(map(chr, range(0x100))),
    "right to left": "שלום עולם مرحبا 123 \u202eabc\u202c",
    "no spaces": "ж" * 20_000,
    "tabs": "\tdef f():\n\t\treturn\t1\n" * 20,
    "every plane": "".join(chr(code) for code in range(0, 0x110000, 997)),
    "empty lines": "a\n" + "\n" * 5000 + "b",
    "only spaces and marks": "\u0301\u200d\ufe0f \u00ad\u200b",
}


@pytest.mark.parametrize("text", [*EVIL, *ODD.values()], ids=[*map(str, range(len(EVIL))), *ODD])
def test_any_response_can_be_printed(russian: Document, text: str) -> None:
    assert pypdf.PdfReader(io.BytesIO(to_pdf(answering(russian, text)))).pages


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=st.text(max_size=200))
def test_any_text_can_be_printed(russian: Document, text: str) -> None:
    short = replace(answering(russian, text), sections=(), levels=(), study=())
    first = replace(short.answers[0], reference=(), proofs=(), points=short.answers[0].points[:1])
    assert to_pdf(replace(short, answers=(first,))).startswith(b"%PDF-")
