"""Every rendering shows everything that the report holds, in the reader's language."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace

import pypdf
import pytest
from markdown_it import MarkdownIt

from sobes import conduct
from sobes.bank.parse import read_bank
from sobes.conduct import Desk, Interview
from sobes.grading.assessment import Assessment, MisconceptionAssessment, PointAssessment, Reasoning, weighted_score
from sobes.grading.rubric import Rubric
from sobes.grading.second.opinion import PointOpinion, SecondOpinion, Spent
from sobes.interview.events import second_judged
from sobes.interview.state import Ask, State, fold
from sobes.places import Places
from sobes.reports.contents import contents, numbered
from sobes.reports.data import FORMAT, to_json
from sobes.reports.document import Document, build_document
from sobes.reports.html import to_html
from sobes.reports.markdown import to_markdown
from sobes.reports.parts import Bars, Entries, Facts, Heading, Prose, Said, Text
from sobes.reports.pdf import to_pdf
from sobes.reports.words import percent
from sobes.store import Store
from tests.reports.made import BANK, OWN, documented

Reader = Callable[[Document], str]


def letters(text: str) -> str:
    """The text without what a layout may change: spaces, line breaks, and marks of formatting."""
    return re.sub(r"[\s`*\\|\u200b]", "", text)


def from_markdown(document: Document) -> str:
    return from_page(MarkdownIt("commonmark", {"html": True}).enable("table").render(to_markdown(document)))


def from_page(page: str) -> str:
    return letters(html.unescape(re.sub(r"<style>.*?</style>|<[^>]*>", "", page, flags=re.S)))


def from_html(document: Document) -> str:
    return from_page(to_html(document))


def from_pdf(document: Document) -> str:
    pages = pypdf.PdfReader(io.BytesIO(to_pdf(document))).pages
    return letters(" ".join(re.sub(r"\s*\d+\s*$", "", page.extract_text()) for page in pages))


READERS = pytest.mark.parametrize("reader", [from_markdown, from_html, from_pdf])


def texts(document: Document) -> Iterator[str]:
    """Every text that the report consists of."""
    for part in contents(document):
        match part:
            case Heading(_, text) | Text(text) | Said(text):
                yield text
            case Prose(level, markdown):
                yield level
                yield from_page(MarkdownIt("commonmark", {"html": False}).enable("table").render(markdown))
            case Facts(rows):
                yield from (one for row in rows for one in row)
            case Bars(_, title, bars):
                yield title
                yield from (one for bar in bars for one in (bar.name, percent(bar.share)))
            case Entries(entries):
                for entry in entries:
                    yield from (tag.word for tag in entry.tags)
                    yield from (entry.text, entry.quote, entry.command, *entry.notes)


@READERS
@pytest.mark.parametrize("lang", ["ru", "en"])
def test_every_text_of_the_report_is_shown(interview: Interview, reader: Reader, lang: str) -> None:
    document = documented(interview, lang)  # type: ignore[arg-type]
    shown = reader(document)
    assert [text for text in texts(document) if letters(text) not in shown] == []


def test_the_report_has_answers_of_every_kind_to_show(russian: Document) -> None:
    assert {view.right for view in russian.answers} >= {True, False}
    assert {point.verdict for view in russian.answers for point in view.points} >= {"covered", "missed", "cannot_tell"}
    assert any(view.wrongs for view in russian.answers)
    assert any(view.self_grade for view in russian.answers)
    assert any(not view.response for view in russian.answers)
    assert any(point.by_person for view in russian.answers for point in view.points)


def test_knowledge_and_reasoning_stand_apart(english: Document) -> None:
    shown = to_markdown(english)
    assert f"| Knowledge | {percent(english.knowledge)} |" in shown
    assert f"| Reasoning | {percent(english.reasoning)} |" in shown


def test_an_answer_shows_its_points_with_quote_and_who_judged(english: Document) -> None:
    shown = to_markdown(english)
    points = [point for view in english.answers for point in view.points]
    quoted = next(point for point in points if point.verdict == "covered" and point.quote and not point.by_person)
    assert f"«{' '.join(quoted.quote.split())}»" in shown
    assert "said by you, not by the grader" in shown
    assert "left open by you" in shown


def test_a_proof_is_shown_with_the_command_that_runs_it(russian: Document) -> None:
    view = next(view for view in russian.answers if view.proofs)
    assert f"`sobes bank prove {view.item_id}`" in to_markdown(russian)


def test_what_to_study_names_the_items(russian: Document) -> None:
    study = to_markdown(russian).split("## Что изучить дальше")[1].split("## ")[0]
    assert russian.study
    assert [line.item_id for line in russian.study if line.item_id not in study] == []


@pytest.mark.parametrize("reader", [from_html, from_pdf])
def test_the_course_of_the_interview_is_drawn_with_a_legend(reader: Reader, english: Document) -> None:
    assert letters("Filled: right. Hollow: wrong. Dashed: open. Tall: main question.") in reader(english)


def test_answers_are_numbered_by_main_and_follow_up(russian: Document) -> None:
    numbers = [number for number, _ in numbered(russian.answers)]
    mains = [number for number in numbers if "." not in number]
    assert mains == [str(n) for n in range(1, len(mains) + 1)]
    assert any("." in number for number in numbers)
    assert len(set(numbers)) == len(numbers)


def test_taken_back_answers_seed_and_end_are_told(interview: Interview) -> None:
    state = replace(interview.state, taken_back=3)
    document = build_document(interview.id, interview.created_at, interview.kit, state, BANK, OWN, "en")
    shown = to_markdown(document)
    assert "- Answers taken back: 3\n" in shown
    assert f"- Seed: {interview.kit.seed}\n" in shown
    assert "- End: all questions asked\n" in shown


def test_an_interview_without_answers_has_a_report(interview: Interview) -> None:
    document = build_document(interview.id, interview.created_at, interview.kit, State(), BANK, OWN, "en")
    for reader in (from_markdown, from_html, from_pdf):
        assert letters("not enough evidence") in reader(document)
        assert letters("No question was answered.") in reader(document)
    assert to_json(document)["knowledge"] is None


def test_an_interview_whose_questions_left_the_bank_has_a_report(interview: Interview, tmp_path) -> None:  # type: ignore[no-untyped-def]
    (tmp_path / "taxonomy.toml").write_bytes((BANK.root / "taxonomy.toml").read_bytes())
    (tmp_path / "versions.toml").write_bytes((BANK.root / "versions.toml").read_bytes())
    empty, _ = read_bank(tmp_path)
    document = build_document(
        interview.id, interview.created_at, interview.kit, fold(interview.kit, (), interview.state), empty, (), "en"
    )
    shown = to_markdown(document)
    assert "The bank no longer has this question" in shown
    assert document.answers[0].response.splitlines()[0] in shown


def second_asked(interview: Interview) -> Document:
    """The document of the interview after every answer was shown to a second judge, who says "missed" to all."""
    state = interview.state
    for answer in state.answers:
        if answer.assessment is not None:
            points = tuple(PointOpinion(point.id, "missed") for point in answer.assessment.points)
            said = SecondOpinion(answer.question.id, 1, "made", points, Spent(1.5, 10, 20, 0.25))
            state = fold(interview.kit, (second_judged(said),), state)
    return build_document(interview.id, interview.created_at, interview.kit, state, BANK, OWN, "en")


def test_the_second_judge_changes_no_number(interview: Interview, english: Document) -> None:
    asked = second_asked(interview)
    assert asked.numbers.verdict == english.numbers.verdict
    assert (asked.knowledge, asked.reasoning, asked.levels) == (english.knowledge, english.reasoning, english.levels)
    assert [view.score for view in asked.answers] == [view.score for view in english.answers]
    assert all(view.second for view in asked.answers if view.points)


@pytest.mark.parametrize("reader", [from_markdown, from_html, from_pdf])
def test_the_second_judge_stands_beside_ours_in_every_format(reader: Reader, interview: Interview) -> None:
    shown = reader(second_asked(interview))
    for words in ("they disagree", "second judge: missed", "program: covered", "tokens in 10, out 20, cost 0.250000"):
        assert letters(words) in shown


def test_json_has_the_documented_keys_and_no_others(interview: Interview) -> None:
    russian = second_asked(interview)
    text = (BANK.root.parent / "docs" / "report.md").read_text(encoding="utf-8")
    documented_keys = set(re.findall(r"`([a-z_]+)`", text.split("## JSON")[1]))
    assert keys(to_json(russian)) ^ documented_keys == set()
    assert to_json(russian)["format"] == FORMAT == 1


def keys(value: object) -> set[str]:
    """All keys of nested data but the names of the four standings."""
    if isinstance(value, dict):
        found = {key for key in value if key not in ("below", "junior", "middle", "senior")}
        return found.union(*(keys(one) for one in value.values()))
    return set().union(*(keys(one) for one in value)) if isinstance(value, list | tuple) else set()


def reasoned(rubric: Rubric, answer: str) -> Assessment:
    """A judge that finds every sign of reasoning and contradicts every point."""
    points = tuple(PointAssessment(point.id, "contradicted", 0.9, answer, 0, len(answer)) for point in rubric.points)
    wrongs = tuple(MisconceptionAssessment(one.id, True, 0.9, answer, 0, len(answer)) for one in rubric.misconceptions)
    score = weighted_score({point.id: point.weight for point in rubric.points}, points, wrongs)
    return Assessment(rubric.id, rubric.version, "made", points, wrongs, score, Reasoning(*[answer] * 4))


@READERS
def test_misconceptions_corrections_and_signs_of_reasoning_are_shown(reader: Reader, tmp_path) -> None:  # type: ignore[no-untyped-def]
    store = Store.open(Places.of(tmp_path, None))
    desk = Desk(store, BANK, reasoned, OWN)
    interview = conduct.begin(desk, conduct.Wishes(seed=3, mains=10))
    assert isinstance(interview.step, Ask)
    item_id = interview.step.question.id
    document = documented(conduct.give_answer(desk, interview.id, item_id, "моё мнение", 4), "ru")
    store.close()
    shown = reader(document)
    view = document.answers[0]
    assert view.wrongs
    wanted = [text for wrong in view.wrongs for text in (wrong.claim, wrong.correction)]
    assert [text for text in wanted if letters(text) not in shown] == []
    assert letters("Признаки рассуждения: 100 %") in shown
    assert shown.count(letters("«моё мнение»")) == len(view.points) + len(view.wrongs) + 4
