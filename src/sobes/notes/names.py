"""What formats, severities, matches and counts are called."""

from __future__ import annotations

from sobes.saying import Saying

FORMATS = {
    "question-list": Saying("a question list"),
    "numbered-notes": Saying("numbered notes"),
    "study-plan": Saying("a study plan"),
    "competency-map": Saying("a competency map"),
    "outline": Saying("an indented outline"),
}
SEVERITIES = {"error": Saying("error"), "warning": Saying("warning"), "info": Saying("info")}
KINDS = {"exact": Saying("exact"), "near": Saying("near")}  # "none" has no item to name
COUNTS = {
    # question lists
    "mains": Saying("mains"),
    "follow_ups": Saying("follow ups"),
    "questions": Saying("questions"),
    "rules": Saying("rules"),
    "level_criteria": Saying("level criteria"),
    # numbered notes
    "units": Saying("units"),
    "answered": Saying("answered"),
    "stubs": Saying("stubs"),
    "partly_answered": Saying("partly answered"),
    "distinct_mains": Saying("distinct mains"),
    "rejected_headings": Saying("rejected headings"),
    # study plans
    "period_days": Saying("period days"),
    "tasks": Saying("tasks"),
    "study_tasks": Saying("study tasks"),
    "repetition_tasks": Saying("repetition tasks"),
    "practice_tasks": Saying("practice tasks"),
    "done_tasks": Saying("done tasks"),
    "blocks": Saying("blocks"),
    "study_blocks": Saying("study blocks"),
    "repetition_blocks": Saying("repetition blocks"),
    "topics": Saying("topics"),
    "topic_bullets": Saying("topic bullets"),
    "months": Saying("months"),
    "vacancy_blocks": Saying("vacancy blocks"),
    "vacancy_requirements": Saying("vacancy requirements"),
    "companies": Saying("companies"),
    "summary_rows": Saying("summary rows"),
    "summary_days": Saying("summary days"),
    "free_days": Saying("free days"),
    # competency maps and outlines
    "sections": Saying("sections"),
    "marks": Saying("marks"),
    "groups": Saying("groups"),
    "leaves": Saying("leaves"),
    "bullets": Saying("bullets"),
    "empty_topics": Saying("empty topics"),
    "items": Saying("items"),
}
