"""Answers of the grader's development set, for tests that need a doubtful one."""

import json
from pathlib import Path

ANSWERS = Path(__file__).parents[1] / "bench" / "answers"


def paraphrase(item_id: str, lang: str) -> str:
    """A right answer in other words, of which the grader cannot tell everything."""
    (path,) = ANSWERS.glob(f"{item_id[:2]}-*.jsonl")
    rows = map(json.loads, path.read_text(encoding="utf-8").splitlines())
    text: str = next(row["text"] for row in rows if row["id"] == f"{item_id}/{lang}/paraphrase")
    return text
