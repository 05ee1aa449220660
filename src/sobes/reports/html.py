"""A report as one HTML file: nothing else is loaded, no script runs, every text of the interview is escaped."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from markupsafe import Markup

from sobes import __version__
from sobes.markup import line, markdown
from sobes.reports.charts import bars, timeline
from sobes.reports.contents import contents, title_of
from sobes.reports.document import Document
from sobes.reports.parts import Bars, Entries, Entry, Facts, Heading, Part, Prose, Said, Text, Timeline
from sobes.reports.words import one_line, shown

PAGE = Markup("""<!doctype html>
<html lang="{lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="sobes {version}">
<title>{title}</title>
<style>
{style}
</style>
</head>
<body>
<main>
{body}
</main>
</body>
</html>
""")


def to_html(document: Document) -> str:
    """The report in the document's language, light or dark as the reader's system wishes."""
    style = resources.files("sobes.reports").joinpath("report.css").read_text(encoding="utf-8")
    body = Markup("\n").join(shown_part(part) for part in contents(document))
    return str(
        PAGE.format(
            lang=document.lang,
            version=__version__,
            title=f"{title_of(document)} · Sobes",
            style=Markup(style),
            body=body,
        )
    )


def shown_part(part: Part) -> Markup:
    match part:
        case Heading(depth, text):
            return Markup("<h{0}>{1}</h{0}>").format(depth, line(one_line(text)))
        case Text(text, tone):
            return Markup('<p class="{}" dir="auto">{}</p>').format(tone, line(one_line(text)))
        case Facts(rows):
            cells = Markup("").join(Markup("<dt>{}</dt><dd>{}</dd>").format(*map(one_line, row)) for row in rows)
            return Markup("<dl>{}</dl>").format(cells)
        case Bars(key, title, rows):
            return Markup("<figure><figcaption>{}</figcaption>{}</figure>").format(title, bars(key, title, rows))
        case Timeline(key, title, legend, marks):
            return Markup('<figure><figcaption>{}</figcaption>{}<p class="muted">{}</p></figure>').format(
                title, timeline(key, title, marks), legend
            )
        case Said(text):
            return Markup('<div class="said" dir="auto">{}</div>').format(shown(text))
        case Entries(rows):
            return Markup("<ul>{}</ul>").format(Markup("").join(map(entry, rows)))
        case Prose(level, text, lang):
            return Markup('<div class="prose {0}" lang="{1}"><p class="level">{0}</p>{2}</div>').format(
                level, lang, markdown(shown(text))
            )


def entry(row: Entry) -> Markup:
    return Markup("<li>{}</li>").format(Markup(" ").join(entry_parts(row)))


def entry_parts(row: Entry) -> Iterator[Markup]:
    for tag in row.tags:
        yield Markup('<span class="tag {}">{}</span>').format(tag.kind, one_line(tag.word))
    yield Markup('<span dir="auto">{}</span>').format(line(one_line(row.text)))
    if row.command:
        yield Markup("<code>{}</code>").format(one_line(row.command))
    if row.quote:
        yield Markup("<blockquote><bdi>«{}»</bdi></blockquote>").format(one_line(row.quote))
    for note in row.notes:
        yield Markup('<div class="muted">{}</div>').format(line(one_line(note)))
