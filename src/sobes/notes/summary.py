"""What an import found, as plain values for JSON: counts, findings, lines that did not fit."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sobes.bank.item import Lang
from sobes.i18n import tell
from sobes.notes.competency_map import CompetencyMap
from sobes.notes.findings import Finding
from sobes.notes.notes_findings import missing_mains
from sobes.notes.numbered_notes import NumberedNotes
from sobes.notes.outline import Outline
from sobes.notes.plan_facts import free_days, missing_weeks, period_of
from sobes.notes.plan_values import StudyPlan
from sobes.notes.question_list import QuestionList
from sobes.notes.recognise import Imported, Read
from sobes.saying import Value


def summary(imported: Imported, lang: Lang = "en") -> dict[str, Any]:
    """Counts of one import with the format's own keys, then `findings` and `unparsed`.

    The sentences are English; in another language they stand beside it (`told`, `recognised_told`).
    """
    lines = imported.source.lines
    return {
        "format": imported.format,
        "recognised_because": imported.because,
        **beside("recognised_told", imported.seen, lang),
        "encoding": imported.source.encoding,
        "lines": len(lines),
        "non_blank_lines": sum(bool(line.text.strip()) for line in lines),
        **counts(imported.value),
        "findings": [finding_row(finding, lang) for finding in imported.findings],
        "unparsed": [{"line": line.number, "text": line.text} for line in imported.unparsed],
    }


def finding_row(finding: Finding, lang: Lang) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity,
        "line": finding.line,
        "message": finding.message,
        **beside("told", finding.said, lang),
    }


def beside(key: str, said: Value, lang: Lang) -> dict[str, str]:
    """A sentence in the language that was asked for; nothing for English, which is there already."""
    return {} if lang == "en" else {key: tell(said, lang)}


def counts(value: Read) -> Mapping[str, Any]:
    """The numbers of one value."""
    if isinstance(value, QuestionList):
        return question_counts(value)
    if isinstance(value, NumberedNotes):
        return note_counts(value)
    if isinstance(value, StudyPlan):
        return plan_counts(value)
    if isinstance(value, CompetencyMap):
        return map_counts(value)
    return outline_counts(value)


def question_counts(found: QuestionList) -> dict[str, Any]:
    follow_ups = sum(len(question.follow_ups) for question in found.questions)
    return {
        "title": found.title,
        "mains": len(found.questions),
        "follow_ups": follow_ups,
        "questions": len(found.questions) + follow_ups,
        "sections": [
            {
                "title": section.title,
                "declared": section.declared,
                "real": len(section.questions),
                "follow_ups": sum(len(question.follow_ups) for question in section.questions),
            }
            for section in found.sections
        ],
        "rules": len(found.rules),
        "level_criteria": len(found.criteria),
    }


def note_counts(found: NumberedNotes) -> dict[str, Any]:
    stubs = [note.label for note in found.notes if note.status == "stub"]
    return {
        "units": len(found.notes),
        "answered": len(found.notes) - len(stubs),
        "stubs": len(stubs),
        "partly_answered": sum(note.status == "partly" for note in found.notes),
        "distinct_mains": len({note.main for note in found.notes}),
        "missing_mains": missing_mains(found),
        "rejected_headings": len(found.rejected),
        "rejected_lines": [one.line.number for one in found.rejected],
        "stub_labels": stubs,
        "labels": [note.label for note in found.notes],
    }


def plan_counts(plan: StudyPlan) -> dict[str, Any]:
    study = [block for block in plan.blocks if block.kind == "study"]
    repetition = [block for block in plan.blocks if block.kind == "repetition"]
    days = [day for row in plan.summary for day in (row.first, row.last) if day]
    first, last = period_of(plan)
    vacancies = [vacancy for block in plan.vacancy_blocks for vacancy in block.vacancies]
    return {
        "title": plan.title,
        "period": [plan.start.isoformat(), plan.end.isoformat()] if plan.start and plan.end else None,
        "period_days": (last - first).days + 1 if first and last else 0,
        "tasks": len(plan.tasks),
        "study_tasks": sum(len(block.tasks) for block in study),
        "repetition_tasks": sum(len(block.tasks) for block in repetition),
        "practice_tasks": sum(task.is_practice for task in plan.tasks),
        "done_tasks": sum(task.done for task in plan.tasks),
        "blocks": len(plan.blocks),
        "study_blocks": len(study),
        "repetition_blocks": len(repetition),
        "topics": len(plan.topics),
        "topic_bullets": sum(len(topic.bullets) for topic in plan.topics),
        "months": len(plan.months),
        "vacancy_blocks": len(plan.vacancy_blocks),
        "vacancy_requirements": len(vacancies),
        "companies": len({vacancy.company for vacancy in vacancies}),
        "summary_rows": len(plan.summary),
        "summary_days": (max(days) - min(days)).days + 1 if days else 0,
        "free_days": len(free_days(plan)),
        "free_dates": [day.isoformat() for day in free_days(plan)],
        "missing_weeks": missing_weeks(plan),
    }


def map_counts(found: CompetencyMap) -> dict[str, Any]:
    return {
        "sections": len(found.sections),
        "marks": len(found.marks),
        "groups": sum(mark.is_group for mark in found.marks),
        "leaves": sum(not mark.is_group for mark in found.marks),
        "bullets": sum(len(mark.bullets) for mark in found.marks),
        "section_titles": [section.title for section in found.sections],
    }


def outline_counts(found: Outline) -> dict[str, Any]:
    return {
        "title": " ".join(line.text.strip() for line in found.title),
        "topics": len(found.topics),
        "empty_topics": sum(topic.is_empty for topic in found.topics),
        "items": sum(len(topic.items) for topic in found.topics),
        "topic_titles": [topic.title for topic in found.topics],
    }
