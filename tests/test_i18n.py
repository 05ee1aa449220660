"""Interface texts: every one has its Russian twin with the same placeholders."""

import ast
import io
import re
from pathlib import Path

import pytest
from babel.messages.catalog import Message
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_dir
from babel.messages.pofile import read_po

from sobes.i18n import chosen_language, translations

SRC = Path(__file__).parents[1] / "src" / "sobes"
CATALOGUE = read_po(io.BytesIO((SRC / "locale" / "ru.po").read_bytes()), locale="ru")


# Their first argument is a template to translate; of Counted the first two are its singular and plural.
SENTENCES = (
    "InterviewError", "NoInterview", "StoreError", "Conflict", "Missing", "ImportFileError", "AssessmentError",
    "BankError", "PracticeError", "RunnerError", "SecondJudgeError", "CorrectionError", "SpeechError", "Saying",
)  # fmt: skip


def used_texts() -> set[str]:
    found: set[str] = set()
    sentences = {**dict.fromkeys(SENTENCES), "Counted": (1, 2)}
    for _, _, message, _, _ in extract_from_dir(
        SRC,
        [("**.py", "python"), ("**/templates/**.html", "jinja2.ext.babel_extract")],
        {},
        keywords={**DEFAULT_KEYWORDS, **sentences},
    ):
        found.add(message if isinstance(message, str) else message[0])
    return found


TEXTS = used_texts()


def translation(text: str) -> Message | None:
    return CATALOGUE.get(text)


def translated(text: str) -> bool:
    message = translation(text)
    return bool(message and message.string) and (not message.pluralizable or all(message.string))


def test_there_are_texts_to_translate() -> None:
    assert len(TEXTS) > 50


def test_every_saying_is_written_where_the_extractor_sees_it() -> None:
    """It sees no template in a variable and none in brackets inside another saying."""
    unseen = [
        f"{path.relative_to(SRC)}:{call.lineno}"
        for path in SRC.rglob("*.py")
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in ("Saying", "Counted")
        if not (isinstance(call.args[0], ast.Constant) and call.args[0].value in TEXTS)
    ]
    assert unseen == []


def test_every_text_has_a_russian_twin() -> None:
    missing = sorted(
        t for t in TEXTS if not (m := translation(t)) or not m.string or (m.pluralizable and not all(m.string))
    )
    assert not missing


def test_the_catalogue_holds_nothing_that_is_not_used() -> None:
    unused = {str(m.id if isinstance(m.id, str) else m.id[0]) for m in CATALOGUE if m.id} - TEXTS
    assert not unused


def test_twins_have_the_same_placeholders() -> None:
    names = re.compile(r"%\(\w+\)s|\{\w*\}")
    wrong = []
    for message in CATALOGUE:
        if not message.id:
            continue
        source = message.id if isinstance(message.id, str) else message.id[0]
        for string in [message.string] if isinstance(message.string, str) else message.string:
            if set(names.findall(source)) != set(names.findall(string)):
                wrong.append(source)
    assert not wrong


@pytest.mark.parametrize(
    ("cookie", "accept", "lang"),
    [
        (None, None, "ru"),
        (None, "en-GB,en;q=0.9,ru;q=0.5", "en"),
        (None, "de, ru;q=0.5, en;q=0.3", "ru"),
        ("en", "ru", "en"),
        ("xx", "fr", "ru"),
    ],
)
def test_the_persons_language_wins_then_the_browsers(cookie: str | None, accept: str | None, lang: str) -> None:
    assert chosen_language(cookie, accept) == lang


def test_russian_plurals_have_three_forms() -> None:
    _n = translations("ru").ngettext
    one, few, many = (_n("%(num)s proof", "%(num)s proofs", n) for n in (1, 3, 5))
    assert (one, few, many) == ("%(num)s доказательство", "%(num)s доказательства", "%(num)s доказательств")
