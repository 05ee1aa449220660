"""For every rule one edit of the tiny bank that breaks that rule and no other."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

Edit = Callable[[Path], None]  # takes the main's folder

ACCEPT = "в list дописывают элементы, tuple заморожен навсегда"
FIRST = "Список можно менять на месте, а кортеж после создания изменить нельзя."
LAST = "Интернирование строк бывает у литералов, полагаться на него нельзя."


def swap(name: str, *pairs: str) -> Edit:
    """Replace the first `old` by `new` in a file, pair by pair."""

    def edit(main: Path) -> None:
        text = (main / name).read_text(encoding="utf-8")
        for old, new in zip(pairs[::2], pairs[1::2], strict=True):
            assert old in text, old
            text = text.replace(old, new, 1)
        (main / name).write_text(text, encoding="utf-8")

    return edit


def in_last(name: str, *pairs: str) -> Edit:
    """Regex replacements, everywhere in the part of a file about item 07.5."""

    def edit(main: Path) -> None:
        before, mark, after = split_last(main / name)
        for pattern, new in zip(pairs[::2], pairs[1::2], strict=True):
            after, count = re.subn(pattern, new, after, flags=re.M | re.S)
            assert count, pattern
        (main / name).write_text(before + mark + after, encoding="utf-8")

    return edit


def split_last(path: Path) -> tuple[str, str, str]:
    mark = '[[items]]\nid = "07.5"' if path.suffix == ".toml" else "# 07.5"
    return path.read_text(encoding="utf-8").partition(mark)


def append(name: str, text: str) -> Edit:
    def edit(main: Path) -> None:
        with (main / name).open("a", encoding="utf-8") as file:
            file.write(text)

    return edit


def put(name: str, text: str) -> Edit:
    return lambda main: (main / name).write_text(text, encoding="utf-8") and None


def remove(name: str) -> Edit:
    return lambda main: (main / name).unlink()


def both(*edits: Edit) -> Edit:
    def edit(main: Path) -> None:
        for one in edits:
            one(main)

    return edit


def proses(*pairs: str) -> Edit:
    """The same regex replacements about item 07.5 in both languages."""
    return both(in_last("ru.md", *pairs), in_last("en.md", *pairs))


def copied_last(new_id: str) -> Edit:
    """Append item 07.5 of ru.md once more, with this id."""

    def edit(main: Path) -> None:
        after = split_last(main / "ru.md")[2]
        append("ru.md", f"\n# {new_id}{after}")(main)

    return edit


def swapped_items(main: Path) -> None:
    parts = re.split(r"^(?=# 07\.)", (main / "ru.md").read_text(encoding="utf-8"), flags=re.M)
    parts[-1], parts[-2] = parts[-2], parts[-1] + "\n"
    (main / "ru.md").write_text("".join(parts), encoding="utf-8")


def without_last(main: Path) -> None:
    for name in ("item.toml", "ru.md", "en.md"):
        (main / name).write_text(split_last(main / name)[0], encoding="utf-8")


def second_main(main: Path) -> None:
    other = main.parent / "07-boxes"
    shutil.copytree(main, other)
    swap("item.toml", 'slug = "containers"', 'slug = "boxes"')(other)


def renamed(name: str) -> Edit:
    return lambda main: main.rename(main.parent / name) and None


def first_point_twice(main: Path) -> None:
    text = (main / "ru.md").read_text(encoding="utf-8")
    block = re.search(r"### p1\n(.*?)### p2\n", text, re.S)
    assert block
    text = re.sub(r"### p2\n.*?### p3\n", lambda _: f"### p2\n{block[1]}### p3\n", text, count=1, flags=re.S)
    (main / "ru.md").write_text(text, encoding="utf-8")


def point_of_other_item(main: Path) -> None:
    text = (main / "ru.md").read_text(encoding="utf-8")
    block = re.search(r"### p1\n(.*?)### p2\n", text, re.S)
    assert block
    before, mark, after = text.partition("# 07.1")
    after = after.replace("### junior\n", f"### junior\n{FIRST} ", 1)
    after = re.sub(r"### p1\n.*?### p2\n", lambda _: f"### p1\n{block[1]}### p2\n", after, count=1, flags=re.S)
    (main / "ru.md").write_text(before + mark + after, encoding="utf-8")


def without_sources(main: Path) -> None:
    toml = (main / "item.toml").read_text(encoding="utf-8")
    toml = re.sub(r"\[sources\]\n.*?\n\n", "", toml, flags=re.S).replace(', "src:stdtypes"', "")
    toml = re.sub(r"no_proof = .*\n", "", toml.replace("src:stdtypes", "proof:tuple-refuses"))
    (main / "item.toml").write_text(toml, encoding="utf-8")
    for name, title in (("ru.md", "Доказательства"), ("en.md", "Proofs")):
        text = (main / name).read_text(encoding="utf-8")
        text = text.replace(f"## {title}\n\n", f"## {title}\n- tuple-refuses: The tuple answers.\n\n")
        (main / name).write_text(text, encoding="utf-8")


PROOF = "proofs/tuple-refuses.py"
OUT = "proofs/tuple-refuses.out"
OTHER = """# shows: a list takes a new element
# needs: cpython >=3.11
# control: append => extend
values = [1]
values.append((2, 3))
print(len(values))
"""

SQL = """-- shows: a table of one row counts one
-- needs: postgresql >=17
-- control: VALUES (1) => VALUES (1), (2)
A: CREATE TABLE t AS VALUES (1)
SELECT count(*) FROM t
"""

SHELL = """# shows: a tuple has no method append
# control: tuple => list
python3 -c 'print("append" in dir(tuple))'
"""

BREAKS: Mapping[str, Edit] = {
    "B101": append("item.toml", "\nbroken = [\n"),
    "B102": swap("item.toml", "format = 1", "format = 2"),
    "B103": swap("item.toml", "minutes = 3", "minuts = 3"),
    "B104": swap("item.toml", 'topics = ["list", "tuple"]', 'topics = "list"'),
    "B105": append("item.toml", '\n[[items]]\nid = "07.6"\n'),
    "B106": copied_last("07.6"),
    "B107": append("ru.md", "\n# Примечание\n"),
    "B108": copied_last("07.5"),
    "B109": append("ru.md", "\n## Заметки\n"),
    "B110": in_last("ru.md", r"## Доказательства\n", ""),
    "B111": swap("ru.md", "» — неизменяемы", "» неизменяемы"),
    "B112": swap(PROOF, "# control", "# control: values\n# control"),
    "B113": swap(PROOF, "# control", "# timeout: soon\n# control"),
    "B114": swap("ru.md", "- анти:", "- ключ: менять\n- анти:"),
    "B115": in_last("ru.md", r"## Доказательства\n", "", r"## Заблуждения\n", "## Доказательства\n\n## Заблуждения\n"),
    "B116": append("ru.md", "### не знаю\nНе знаю.\n- пункты: —\n- заблуждения: —\n"),
    "B117": put("notes.txt", "to do"),
    "B118": swapped_items,
    "B119": swap("ru.md", "## Пункты\n", "## Пункты\nНиже четыре пункта.\n"),
    "B120": swap("ru.md", "«list тормозит по сравнению с tuple»", "«list „тормозит“ при «tuple»»"),
    "B201": renamed("08-containers"),
    "B202": swap("item.toml", 'slug = "containers"', 'slug = "container"'),
    "B203": swap("item.toml", '"python-basics"', '"python-basic"'),
    "B204": both(
        swap("item.toml", 'id = "07.5"', 'id = "07.6"'),
        swap("ru.md", "# 07.5", "# 07.6"),
        swap("en.md", "# 07.5", "# 07.6"),
    ),
    "B205": without_last,
    "B206": swap("item.toml", 'topics = ["list", "tuple"]', "topics = []"),
    "B207": swap("item.toml", "{ cpython =", "{ cpithon ="),
    "B208": swap("item.toml", "facts_checked_on = 2026-11-20", "facts_checked_on = 2026-11-22"),
    "B209": swap("item.toml", "review_by = 2027-10-15", "review_by = 2028-10-15"),
    "B210": swap("item.toml", "2026-11-20", "2026-01-20", "2027-10-15", "2026-11-20"),
    "B211": swap("item.toml", "version = 1", "version = 0"),
    "B212": swap("item.toml", "minutes = 3", "minutes = 40"),
    "B213": swap("item.toml", 'related = ["07.1"', 'related = ["07.9"'),
    "B214": swap("item.toml", "004#7.0", "004-7.0"),
    "B215": second_main,
    "B216": append("../versions.toml", '\n[components.git]\nsupported = ["2"]\n'),
    "B301": both(
        in_last("item.toml", r'points\.p4[^\n]*\n', "", r'"senior", weight = 3', '"senior", weight = 4'),
        proses(r"### p4\n.*?\n\n", "\n", r"p1 p2 p3 p4", "p1 p2 p3"),
    ),
    "B302": both(in_last("item.toml", r"points\.p4", "points.p5"), proses(r"\bp4\b", "p5")),
    "B303": in_last(
        "item.toml", r'"junior", weight = 3', '"junior", weight = 5', r'"senior", weight = 3', '"senior", weight = 1'
    ),
    "B304": in_last("item.toml", r"weight = 1", "weight = 2"),
    "B305": in_last("item.toml", r'"junior"', '"juniour"'),
    "B306": in_last("item.toml", r'"junior"', '"middle"'),
    "B307": in_last("item.toml", r'"junior"', '"x"', r'"middle"', '"junior"', r'"x"', '"middle"'),
    "B308": in_last("ru.md", "### p4", "### p9"),
    "B309": in_last("ru.md", r"(### p4\n)([^\n]+)", r"\1\2 \2 \2"),
    "B310": swap("ru.md", "### p1\nСписок", "### p1\nРазличные вещи: список"),
    "B311": in_last("ru.md", r"(### p4\n[^\n]+)\.", r"\1; да; нет; да."),
    "B312": first_point_twice,
    "B313": point_of_other_item,
    "B314": swap("ru.md", LAST, "Остальное зависит от места запуска и версии."),
    "B321": in_last("ru.md", r"(### p4\n[^\n]+\n)- засч[^\n]*\n", r"\1"),
    "B322": in_last("ru.md", r"- анти: «Интер[^\n]*\n", ""),
    "B323": in_last("ru.md", r"- ключи: интер[^\n]*\n", ""),
    "B324": in_last("ru.md", r"- предмет: строк[^\n]*\n", ""),
    "B325": swap("ru.md", "менять, измен, дописыва | кортеж", "дописыва | кортеж"),
    "B326": swap("ru.md", "менять, измен, дописыва | кортеж", "менять | кортеж"),
    "B327": swap("ru.md", "- предмет: список, кортеж, list, tuple", "- предмет: словарь"),
    "B328": swap("ru.md", "«Кортеж можно менять на месте, а список нельзя»", f"«{FIRST}»"),
    "B329": swap("ru.md", f"«{ACCEPT}»", f"«{FIRST}»"),
    "B330": swap("ru.md", "- анти:", f"- не засчитывать: «{ACCEPT}»\n- анти:"),
    "B401": in_last("item.toml", r'(weight = 1, evidence = )\["src:stdtypes"\]', r"\1[]"),
    "B402": in_last("item.toml", r'(weight = 1, evidence = \[")src:', r"\1"),
    "B403": swap("item.toml", "proof:tuple-refuses", "proof:tuple-refuse"),
    "B404": in_last("item.toml", r'(weight = 1, evidence = \["src:stdtype)s', r"\1"),
    "B405": both(put("proofs/list-takes.py", OTHER), put("proofs/list-takes.out", "2\n")),
    "B406": swap("item.toml", "[sources]\n", '[sources]\njson = "https://docs.python.org/3.15/library/json.html"\n'),
    "B407": swap("ru.md", "- tuple-refuses: Присваивание по индексу меняет список, а кортеж отвечает TypeError.\n", ""),
    "B408": in_last("ru.md", r"## Доказательства\n", "## Доказательства\n- tuple-refuses: Кортеж отвечает.\n"),
    "B409": in_last("item.toml", r"src:stdtypes", "practice"),
    "B410": both(
        in_last("item.toml", r'(weight = 1, evidence = \[")src:stdtypes', r"\1practice"),
        proses(r"(### p4\n[^\n]+)\.", r"\1 (3.14)."),
    ),
    "B411": in_last("item.toml", r"weight = 1,", 'weight = 1, since = "cpithon 3.14",'),
    "B412": in_last("item.toml", r"no_proof = [^\n]*\n", ""),
    "B501": both(in_last("item.toml", r"misconceptions\.m2[^\n]*\n", ""), proses(r"### m2\n.*?\n\n", "\n")),
    "B502": both(in_last("item.toml", r"\.m2\b", ".m3"), proses(r"### m2\b", "### m3")),
    "B503": in_last("item.toml", r'"critical"', '"critcal"'),
    "B504": in_last("item.toml", r'contradicts = "p2"', 'contradicts = "p9"'),
    "B505": in_last("ru.md", r"### m2\b", "### m7"),
    "B506": in_last("ru.md", r"(### m2\n[^—]+— )[^\n]+", r"\1это не так."),
    "B507": in_last("ru.md", r"- иначе: «разницы[^\n]*\n", ""),
    "B508": in_last("ru.md", r"«is и == дают одно и то же»", "«оператора is вообще не существует»"),
    "B509": in_last("item.toml", r'"F-02"', '"F02"'),
    "B601": swap("ru.md", "### junior", "### juniour"),
    "B602": swap("ru.md", "### junior\n", "### junior\n" + "Так оно и есть. " * 20),
    "B603": swap("ru.md", "### middle\n", f"### middle\nЭто {'очень ' * 38}важно. "),
    "B604": swap("ru.md", "### junior\nСписок", '### junior\n"Список"'),
    "B605": swap("ru.md", "Чем список отличается от кортежа?", "Список?"),
    "B606": swap("ru.md", "`__enter__`", "__enter__"),
    "B701": remove(OUT),
    "B702": swap(PROOF, "# control: values = (1, 2) => values = [1, 2]\n", ""),
    "B703": swap(PROOF, "# control: values =", "# control: valeus ="),
    "B704": swap(PROOF, "=> values = [1, 2]", "=> values = (1, 2)"),
    "B705": swap(PROOF, "# shows: assigning by index changes a list and is refused by a tuple\n", ""),
    "B706": swap(PROOF, "# needs: cpython", "# needs: cpithon"),
    "B707": swap(PROOF, "# control", "# timeout: 500\n# control"),
    "B708": append(PROOF, ")\n"),
    "B709": put(PROOF, OTHER.replace("append =>", "values =>").replace("print(len(values))", 'print("two=2")')),
    "B710": swap(PROOF, "values = (1, 2)\ntry", "values = (1, 2)\nimport time\ntime.sleep(3)\ntry"),
    "B711": put(OUT, "ok\n"),
    "B712": put(OUT, "кортеж=1\n"),
    "B713": both(
        swap("item.toml", '"proof:tuple-refuses", ', '"proof:tuple-refuses", "proof:one-row", '),
        swap("ru.md", "- tuple-refuses:", "- one-row: В таблице одна строка.\n- tuple-refuses:"),
        swap("en.md", "- tuple-refuses:", "- one-row: The table has one row.\n- tuple-refuses:"),
        put("proofs/one-row.sql", SQL),
        put("proofs/one-row.out", "A| 1\n"),
    ),
    "B714": put("proofs/tuple-refuses.sh", SHELL),
    "B801": swap("item.toml", "https://", "http://"),
    "B802": swap("item.toml", "docs.python.org", "docs.pyhton.org"),
    "B803": swap("item.toml", "docs.python.org/3.15", "docs.python.org/3"),
    "B804": swap("item.toml", "docs.python.org/3.15/library/stdtypes.html", "redis.io/docs/latest/develop/"),
    "B805": without_sources,
    "B901": remove("en.md"),
    "B902": swap("en.md", "- points: p1 p2\n", "- points: p1\n"),
    "B903": swap("en.md", "### p3\nA list keeps spare memory so that appending costs O(1)", "### p3\nA list keeps spare memory so that appending costs O(2)"),
    "B904": swap("en.md", "How does a list differ from a tuple?", "Чем список отличается от кортежа?"),
    "B911": swap("ru.md", "### неверный", "### неверно"),
    "B912": proses("p1 p2 p3 p4", "p1 p2 p3 p4 p7"),
    "B913": proses("p1 p2 p3 p4", "p1 p3 p4"),
    "B914": proses(r": p1 p2\n", ": p1 p2 p3 p4\n"),
    "B915": proses(r": m1\n", ": —\n"),
    "B916": both(
        in_last("ru.md", r"(### ключевые слова\n[^\n]+\n- пункты: )—", r"\1p1"),
        in_last("en.md", r"(### keywords\n[^\n]+\n- points: )—", r"\1p1"),
    ),
    "B917": in_last("ru.md", r"(### неверный\n)[^\n]+", r"\1Всё равно."),
}  # fmt: skip
