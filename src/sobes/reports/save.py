"""One report in one of its forms, ready to be written to a file or sent to a browser."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple, get_args

from sobes.errors import SobesError
from sobes.reports.document import Document

Kind = Literal["html", "md", "json", "pdf"]
KINDS: tuple[Kind, ...] = get_args(Kind)


class Rendered(NamedTuple):
    """`name` is a file name that any system takes."""

    data: bytes
    media_type: str
    name: str


def render(document: Document, kind: Kind) -> Rendered:
    """The document in a form. Raises SobesError for PDF where fpdf2 is not installed."""
    name = f"sobes-{re.sub(r'[^A-Za-z0-9-]+', '-', document.interview_id)[:80]}.{kind}"
    match kind:
        case "html":
            from sobes.reports.html import to_html

            return Rendered(to_html(document).encode(), "text/html; charset=utf-8", name)
        case "md":
            from sobes.reports.markdown import to_markdown

            return Rendered(to_markdown(document).encode(), "text/markdown; charset=utf-8", name)
        case "json":
            from sobes.reports.data import json_text

            return Rendered(json_text(document).encode(), "application/json", name)
        case "pdf":
            return Rendered(pdf(document), "application/pdf", name)


def pdf(document: Document) -> bytes:
    try:
        from sobes.reports.pdf import to_pdf
    except ImportError as error:
        raise SobesError(
            f"PDF needs a library that is not installed ({error.name}). "
            "pip install 'sobes[server]', or choose Markdown, HTML or JSON."
        ) from None
    return to_pdf(document)
