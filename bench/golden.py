"""Assessments that must not change unnoticed: 200 labelled answers with what the grader says of them.

    python bench/golden.py [--write]

Prints which differ from tests/grading/golden.jsonl; --write makes the file anew. A change belongs in CHANGELOG.md.
"""

from __future__ import annotations

import argparse
import json
import platform
from collections.abc import Iterator
from typing import Any

from cases import ROOT, answers, bank_texts

from sobes.grading.engine import assess

GOLDEN = ROOT / "tests" / "grading" / "golden.jsonl"
COUNT = 200


def assessments() -> Iterator[dict[str, Any]]:
    """Every fourth answer of the development set or so, with verdicts, quotes' places, misconceptions and score."""
    cases = list(answers(bank_texts()))
    for number in range(COUNT):
        case = cases[number * len(cases) // COUNT]
        found = assess(case.rubric, case.answer)
        yield {
            "item": case.rubric.id,
            "lang": case.rubric.lang,
            "kind": case.kind,
            "answer": case.answer[:60],
            "points": {one.id: [one.verdict, one.start, one.end] for one in found.points},
            "misconceptions": [one.id for one in found.misconceptions if one.asserted],
            "score": found.score,
        }


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--write", action="store_true")
    write = parser.parse_args().write
    lines = [json.dumps(one, ensure_ascii=False) for one in assessments()]
    if write:
        GOLDEN.write_text("\n".join(lines) + "\n", encoding="utf-8")
    known = GOLDEN.read_text(encoding="utf-8").splitlines()
    differ = [number for number, (one, other) in enumerate(zip(lines, known, strict=True)) if one != other]
    print(f"Python {platform.python_version()}: {len(lines) - len(differ)} of {len(lines)} as written")
    for number in differ:
        print(f"- {known[number]}\n+ {lines[number]}")


if __name__ == "__main__":
    main()
