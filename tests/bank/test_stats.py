from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

from sobes.bank.parse import read_bank
from sobes.bank.stats import stats

from .breaks import BREAKS
from .tiny import write_bank


def test_counts_the_whole_bank(tmp_path: Path) -> None:
    write_bank(tmp_path)
    assert asdict(stats(read_bank(tmp_path)[0]).total) == {
        "mains": 1,
        "follow_ups": 5,
        "items": 6,
        "points": 24,
        "misconceptions": 12,
        "proofs": 1,
        "controls": 1,
        "tasks": 0,
        "items_with_proof": 1,
        "items_with_proof_and_control": 1,
        "samples": 60,
    }


def test_a_proof_without_a_control_is_counted_apart(tmp_path: Path) -> None:
    BREAKS["B702"](write_bank(tmp_path))
    total = stats(read_bank(tmp_path)[0]).total
    assert (total.items_with_proof, total.items_with_proof_and_control, total.controls) == (1, 0, 0)


def test_every_section_of_the_taxonomy_appears(tmp_path: Path) -> None:
    write_bank(tmp_path)
    sections = stats(read_bank(tmp_path)[0]).by_section
    assert {slug: counts.mains for slug, counts in sections.items()} == {"python-basics": 1, "databases": 0}


def test_levels_and_languages_add_up(tmp_path: Path) -> None:
    BREAKS["B901"](write_bank(tmp_path))
    counted = stats(read_bank(tmp_path)[0])
    assert sum(level.points for level in counted.by_level.values()) == counted.total.points
    assert sum(level.weight for level in counted.by_level.values()) == 10 * counted.total.items
    assert counted.translations == {"ru": 6, "en": 0}
    assert counted.by_language["ru"].samples == counted.total.samples == 30


def test_tasks_are_counted_in_their_section(tmp_path: Path) -> None:
    write_bank(tmp_path)
    for name, section in (("swap", "python-basics"), ("page", "databases")):
        task = tmp_path / "tasks" / name
        task.mkdir(parents=True)
        (task / "task.toml").write_text(f'section = "{section}"\n')
    counted = stats(read_bank(tmp_path)[0])
    assert counted.total.tasks == 2
    assert counted.by_section["python-basics"].tasks == 1
