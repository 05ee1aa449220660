"""Task folders written to disk, whole and valid, for tests that then break something."""

from __future__ import annotations

from pathlib import Path

HEAD = """format = 1
version = 1
kind = "{kind}"
level = "junior"
section = "{section}"
topics = ["lists"]
minutes = 10
items = ["02.1"]
{extra}
"""
PROSE = {
    "ru": "# Сумма\n\nНапишите total.\n\n## Подсказки\n1. Сложите.\n2. Начните с нуля.\n\n## Скрытые проверки\n{hidden}\n\n"
    "## Разбор\nПросто.\n",
    "en": "# Sum\n\nWrite total.\n\n## Hints\n1. Add.\n2. Begin with zero.\n\n## Hidden tests\n{hidden}\n\n"
    "## Discussion\nSimple.\n",
}
VISIBLE = "import solution\n\ndef test_one():\n    assert solution.total([1]) == 1\n\ndef test_two():\n    assert solution.total([1, 2]) == 3\n"
HIDDEN = """from solution import total

def test_nothing():
    assert total([]) == 0

def test_many():
    assert total([5] * 9) == 45

def test_negative():
    assert total([-3, 1]) == -2

def test_order():
    assert total([1, 10, 100]) == total([100, 10, 1]) == 111
"""
CODE = {
    "starter.py": "def total(numbers):\n    ...\n",
    "test_visible.py": VISIBLE,
    "test_hidden.py": HIDDEN,
    "references/built_in.py": "# approach: the built-in function\ndef total(numbers):\n    return sum(numbers)\n",
    "references/loop.py": "# approach: a loop\ndef total(numbers):\n    all = 0\n    for n in numbers:\n        all += n\n    return all\n",
    "mutants/last.py": "# verdict: WA\n# mistake: gives the last two\ndef total(numbers):\n    return sum(numbers[-2:])\n",
    "mutants/first.py": "# verdict: RE\n# mistake: nothing is not thought of\ndef total(numbers):\n    return numbers[0] + sum(numbers[1:])\n",
    "mutants/loop.py": "# verdict: TLE\n# mistake: never ends\ndef total(numbers):\n    while True: pass\n",
}
SUBJECT = "def total(numbers):\n    return sum(numbers)\n"
GOOD = "from shop import total\ndef test_sum():\n    assert total([1, 2]) == 3\ndef test_none():\n    assert total([]) == 0\n"
TESTS = {
    "subject.py": SUBJECT,
    "starter.py": "",
    "right/loop.py": "def total(numbers):\n    all = 0\n    for n in numbers:\n        all += n\n    return all\n",
    "broken/zero.py": "# mistake: always zero\ndef total(numbers):\n    return 0\n",
    "broken/fails.py": "# mistake: fails on nothing\ndef total(numbers):\n    return numbers[0] + sum(numbers[1:])\n",
    "references/two.py": "# approach: two functions\n" + GOOD,
    "references/unit.py": "# approach: unittest\nimport unittest, shop\nclass T(unittest.TestCase):\n    def test_it(self):\n"
    "        self.assertEqual(shop.total([1, 2]), 3)\n        self.assertEqual(shop.total([]), 0)\n",
    "mutants/weak.py": "# verdict: WA\n# mistake: only one case\nfrom shop import total\ndef test_sum():\n    assert total([1]) == 1\n",
    "mutants/none.py": "# verdict: WA\n# mistake: no test\nx = 1\n",
    "mutants/wrong.py": "# verdict: WA\n# mistake: expects too much\nfrom shop import total\ndef test_sum():\n    assert total([1]) == 2\n",
}


def write_task(
    bank: Path, name: str = "sum-of-list", kind: str = "code", section: str = "basics", extra: str = ""
) -> Path:
    """A valid task below a bank; gives its folder."""
    folder = bank / "tasks" / name
    files = TESTS if kind == "tests" else CODE
    hidden = ["zero", "fails"] if kind == "tests" else ["test_nothing", "test_many", "test_negative", "test_order"]
    extra += 'solution = "shop"\nkills = 2\n' if kind == "tests" else "[limits]\ntime = 1.0\n"
    texts = {
        f"{lang}.md": text.format(hidden="\n".join(f"- {one}: ?" for one in hidden)) for lang, text in PROSE.items()
    }
    for file, text in {**files, **texts, "task.toml": HEAD.format(kind=kind, section=section, extra=extra)}.items():
        path = folder / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
