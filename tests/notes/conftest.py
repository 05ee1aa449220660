"""The five documents that the importers were made for, and helpers that read texts as a person's file."""

from collections.abc import Callable
from pathlib import Path

import pytest

from sobes.notes.reading import to_source
from sobes.notes.recognise import Imported, understand

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def document() -> Callable[[str], str]:
    return lambda name: (DATA / name).read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def imported() -> Callable[[str], Imported]:
    return lambda text: understand(to_source(text.encode(), "a file"))


ITEM = """format = 1
main = {number}
slug = "{slug}"
section = "python-basics"
topics = ["python"]

"""
ROW = """[[items]]
id = "{id}"
version = 1
seed = "004#{seed}"
points.p1 = {{ level = "junior", weight = 10, evidence = ["practice"] }}

"""
# Main 2 is worded otherwise than in the reference list, main 12 literally; English only for main 2.
BANK = {
    "02-gil": (
        2,
        [
            (
                "02.0",
                "Что такое GIL и как он влияет на потоки?",
                "What is the GIL and how does it affect threads?",
            ),
            (
                "02.1",
                "Зачем GIL ввели в CPython, какие проблемы он решает?",
                "Why was the GIL introduced in CPython?",
            ),
            ("02.2", "Когда потоки всё же полезны?", "When are threads useful all the same?"),
        ],
    ),
    "12-async": (
        12,
        [
            ("12.0", "Как работает async/await в Python?", None),
            ("12.1", "Чем Task отличается от Future?", None),
        ],
    ),
}


@pytest.fixture
def bank_root(tmp_path) -> Path:
    """A real bank folder of five items."""
    root = tmp_path / "bank"
    for folder, (number, items) in BANK.items():
        (root / folder).mkdir(parents=True)
        head = ITEM.format(number=number, slug=folder)
        rows = [ROW.format(id=item, seed=item.lstrip("0")) for item, _, _ in items]
        (root / folder / "item.toml").write_text(head + "".join(rows), encoding="utf-8")
        ru = "\n\n".join(f"# {item} {text}\n\n## Ответ\n### junior\nТак." for item, text, _ in items)
        (root / folder / "ru.md").write_text(ru, encoding="utf-8")
        en = "\n\n".join(f"# {item} {text}\n\n## Answer\n### junior\nSo." for item, _, text in items if text)
        if en:
            (root / folder / "en.md").write_text(en, encoding="utf-8")
    (root / "taxonomy.toml").write_text(
        '[[sections]]\nslug = "python-basics"\nmains = [2, 12]\n'
        'title = { ru = "Основы Python", en = "Python basics" }\n',
        encoding="utf-8",
    )
    return root
