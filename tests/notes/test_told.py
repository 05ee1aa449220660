"""What the importers say, in both languages: nothing of the English sentence is left over in the Russian one."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from sobes.errors import ImportFileError
from sobes.i18n import tell, told
from sobes.notes.matching import asked_in, match_questions
from sobes.notes.names import COUNTS
from sobes.notes.question_list import QuestionList
from sobes.notes.reading import MAGIC, to_source
from sobes.notes.recognise import Imported, understand
from sobes.notes.summary import counts
from sobes.saying import Counted, Row, Saying, Value

DATA = Path(__file__).parent / "data"
FILES = ("question-list.md", "notes.md", "plan.md", "map.md", "outline.txt")
TERMS = {"SERIALIZABLE", "serialized", "Markdown"}  # called so in Russian, too


def text_of(name: str) -> str:
    return (DATA / name).read_text(encoding="utf-8")


def read(text: str) -> Imported:
    return understand(to_source(text.encode(), "a file"))


def bare(value: Value) -> Value:
    """The saying without what comes from the file: quoted texts and names."""
    if isinstance(value, Row):
        return Row(tuple(bare(part) for part in value.parts), value.mark)
    if isinstance(value, Saying):
        return Saying(value.template, **{name: bare(one) for name, one in value.values})
    if isinstance(value, Counted):
        return Counted(value.one, value.many, value.num, **{name: bare(one) for name, one in value.values})
    return "" if isinstance(value, str) else value


def left_over(value: Value) -> set[str]:
    """English words in the Russian sentence."""
    return set(re.findall(r"[A-Za-z]{2,}", tell(bare(value), "ru"))) - TERMS


def sayings(imported: Imported) -> Iterator[Value]:
    yield imported.seen
    yield from (finding.said for finding in imported.findings)


def damaged(text: str, seed: int) -> str:
    """The text with lines lost, repeated and moved, and with other digits in some."""
    dice = random.Random(seed)
    rows = text.split("\n")
    for _ in range(dice.choice([3, 10, 40])):
        here, there = dice.randrange(len(rows)), dice.randrange(len(rows))
        match dice.randrange(4):
            case 0 if len(rows) > 20:
                del rows[here]
            case 1:
                rows.insert(there, rows[here])
            case 2:
                rows.insert(there, rows.pop(here) if there < len(rows) - 1 else "")
            case _:
                rows[here] = re.sub(r"\d", lambda found: str(dice.randrange(10)), rows[here], count=2)
    return "\n".join(rows)


@pytest.mark.parametrize("name", FILES)
def test_russian_sentences_hold_no_english(name: str) -> None:
    assert {word for said in sayings(read(text_of(name))) for word in left_over(said)} == set()


@pytest.mark.parametrize("name", FILES)
def test_nor_do_those_about_damaged_files(name: str) -> None:
    texts = [damaged(text_of(name), seed) for seed in range(12)]
    assert {word for text in texts for said in sayings(read(text)) for word in left_over(said)} == set()


@pytest.mark.parametrize("name", FILES)
def test_the_message_is_what_is_said_in_english(name: str) -> None:
    found = read(text_of(name)).findings
    assert [finding.message for finding in found] == [tell(finding.said, "en") for finding in found]


@pytest.mark.parametrize(
    ("name", "code", "english", "russian"),
    [
        (
            "plan.md", "P-04",
            "study week 5 is absent: the numbers run 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12. "
            "The remark on line 2 says so, too: (тут пропала неделя документации).",
            "среди учебных недель нет номера 5: номера идут 1, 2, 3, 4, 6, 7, 8, 9, 10, 11, 12. "
            "О том же говорит примечание в строке 2: (тут пропала неделя документации).",
        ),
        (
            "plan.md", "P-11",
            "repetition 4 repeats week 1 «Асинхронность и многопоточность» a second time before study week 2 begins "
            "(05.12.2024).",
            "повторение 4: неделя 1 «Асинхронность и многопоточность» повторяется второй раз до того, как начнётся "
            "учебная неделя 2 (05.12.2024).",
        ),
        (
            "plan.md", "P-01",
            "the period 18.11.2024–18.02.2025 has 93 days, the summary runs 18.11.2024–20.04.2025: 154 days in 22 "
            "rows, 61 days beyond the end of the period; wholly beyond: lines 217–224 (8 rows).",
            "период 18.11.2024–18.02.2025 — это 93 дня, а сводка идёт 18.11.2024–20.04.2025: 154 дня, 22 строки "
            "сводки, за конец периода она заходит на 61 день; целиком за периодом: строки файла 217–224 (8 строк "
            "сводки).",
        ),
        ("notes.md", "sub-number-missing", "note 14.1 is missing before 14.2.", "нет записи 14.1 перед записью 14.2."),
        ("notes.md", "sub-without-main", "6.0, 6.1 and 6.2 stand without a note 6.",
         "6.0, 6.1 и 6.2: записи 6 для них нет."),
        ("outline.txt", "topic-empty", "topic «django» has no content.", "тема «django» пуста."),
    ],
)  # fmt: skip
def test_a_finding_is_told_in_both_languages(name: str, code: str, english: str, russian: str) -> None:
    said = next(finding.said for finding in read(text_of(name)).findings if finding.code == code)
    assert (tell(said, "en"), tell(said, "ru")) == (english, russian)


def test_many_findings_of_one_kind_are_summed_up_in_both_languages() -> None:
    text = "".join(f"тема {n},\n" for n in range(600)) + "тема,\n    пункт\n    ещё\n    третий\n"
    last = next(f.said for f in read(text).findings if "more of this kind" in f.message)
    assert tell(last, "en") == "and 100 more of this kind, up to this line."
    assert tell(last, "ru") == "до этой строки таких же ещё 100."


@pytest.mark.parametrize("name", FILES)
def test_every_count_has_a_name(name: str) -> None:
    numbers = {key for key, value in counts(read(text_of(name)).value).items() if isinstance(value, int)}
    assert {key: str(COUNTS[key]) for key in numbers} == {key: key.replace("_", " ") for key in numbers}
    assert {word for key in numbers for word in left_over(COUNTS[key])} == set()


def test_every_match_has_its_reason_in_russian(bank_root: Path) -> None:
    from sobes.bank.parse import read_bank

    value = read(text_of("question-list.md")).value
    assert isinstance(value, QuestionList)
    found = match_questions(asked_in(value), read_bank(bank_root)[0])
    assert {match.kind for match in found} >= {"exact", "none"}
    assert {word for match in found for word in left_over(match.said)} == set()


def test_a_text_of_no_format_is_refused_in_russian() -> None:
    with pytest.raises(ImportFileError) as caught:
        read("Дорогая мама!\nУ меня всё хорошо.\n")
    sentence = told(caught.value, "ru").replace("docs/importing.md", "").replace("a file", "")
    assert set(re.findall(r"[A-Za-z]{2,}", sentence)) - TERMS == set()


@pytest.mark.parametrize("magic", [magic for magic, _ in MAGIC])
def test_what_a_binary_file_is_stands_in_russian(magic: bytes) -> None:
    with pytest.raises(ImportFileError) as caught:
        to_source(magic + b"rest", "файл")
    assert not re.search(r"\b(an?|document|archive|picture|program)\b", told(caught.value, "ru"))
