"""200 assessments as they were when they were last looked at."""

import importlib.util
import json
import sys
from pathlib import Path
from types import ModuleType

ROOT = Path(__file__).parents[2]


def bench_golden() -> ModuleType:
    sys.path.insert(0, str(ROOT / "bench"))
    try:
        spec = importlib.util.spec_from_file_location("bench_golden", ROOT / "bench" / "golden.py")
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        return module
    finally:
        sys.path.remove(str(ROOT / "bench"))


def test_assessments_are_those_of_the_golden_file() -> None:
    """A difference is a change of the grader: `python bench/golden.py --write`, and a line in CHANGELOG.md."""
    golden = bench_golden()
    known = [json.loads(line) for line in golden.GOLDEN.read_text(encoding="utf-8").splitlines()]
    assert len(known) == golden.COUNT
    changed = [old for old, new in zip(known, golden.assessments(), strict=True) if old != new]
    assert changed == []


def test_every_labelled_answer_has_a_label_for_every_point_from_two_passes() -> None:
    sys.path.insert(0, str(ROOT / "bench"))
    try:
        import cases
    finally:
        sys.path.remove(str(ROOT / "bench"))
    found = list(cases.answers(cases.bank_texts()))
    assert len(found) >= 600
    assert len({case.rubric.id for case in found}) >= 60
    assert all(case.labels.keys() == {point.id for point in case.rubric.points} for case in found)
    assert {label for case in found for label in case.labels.values()} == set(cases.LABELS)
    for path in sorted(cases.ANSWERS.glob("*.jsonl")):
        first = [json.loads(line)["id"] for line in path.read_text(encoding="utf-8").splitlines()]
        second = (cases.ANSWERS / "second" / path.name).read_text(encoding="utf-8").splitlines()
        assert [json.loads(line)["id"] for line in second] == first
