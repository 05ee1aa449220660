"""Bank files in; values out. Form faults are collected as problems, never stop at the first one."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path
from typing import Any, Literal, cast

from sobes.bank.item import (
    LEVELS,
    Bank,
    Control,
    Item,
    ItemProse,
    Lang,
    Level,
    Main,
    Misconception,
    MisconceptionProse,
    Point,
    PointProse,
    Proof,
    Sample,
    SampleKind,
    Section,
    Severity,
)
from sobes.errors import BankError

FORMAT = 1

LABELS: Mapping[str, str] = {
    "ответ": "answer", "пункты": "points", "заблуждения": "misconceptions",
    "доказательства": "proofs", "примеры ответов": "samples", "sample answers": "samples",
    "засчитать": "accept", "не засчитывать": "reject", "анти": "anti", "ключи": "keys",
    "предмет": "subject", "иначе": "also",
    "полный": "full", "частичный": "partial", "неверный": "wrong",
    "ключевые слова": "keywords", "не знаю": "unknown",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where a file breaks the form, found while reading it."""

    path: Path
    line: int
    name: str
    message: str


@dataclass(slots=True)
class Heading:
    """A Markdown heading with the lines under it; `lines` are (number, text)."""

    line: int
    depth: int
    title: str
    lines: list[tuple[int, str]] = field(default_factory=list)
    children: list[Heading] = field(default_factory=list)

    def body(self) -> str:
        return "\n".join(text for _, text in self.lines).strip()


Report = Callable[[Path, int, str, str], None]


def outline(text: str) -> list[Heading]:
    """Split Markdown into a tree of `#` headings; fenced code is never a heading."""
    roots: list[Heading] = []
    stack: list[Heading] = []
    fenced = False
    for number, line in enumerate(text.splitlines(), 1):
        if line.startswith("```"):
            fenced = not fenced
        found = None if fenced else re.match(r"(#{1,3}) +(.+?) *$", line)
        if not found:
            if stack:
                stack[-1].lines.append((number, line))
            continue
        heading = Heading(number, len(found[1]), found[2])
        while stack and stack[-1].depth >= heading.depth:
            stack.pop()
        (stack[-1].children if stack else roots).append(heading)
        stack.append(heading)
    return roots


def label(title: str) -> str:
    """The English key of a heading or bullet label: "Пункты" → "points"."""
    key = title.strip().lower()
    return LABELS.get(key, key)


def quoted(text: str) -> tuple[str, ...]:
    """The «…» or "…" parts of a line; without any, the parts between semicolons."""
    parts = re.findall(r"«([^»]+)»", text) or re.findall(r'"([^"]+)"', text) or text.split(";")
    return tuple(part.strip() for part in parts if part.strip() and part.strip() != "—")


def terms(text: str) -> tuple[str, ...]:
    return tuple(term.strip().lower() for term in text.split(",") if term.strip())


def bullets(heading: Heading) -> tuple[str, dict[str, str]]:
    """Free text of a heading and its trailing `- label: value` bullets."""
    free: list[str] = []
    found: dict[str, str] = {}
    last = ""  # the bullet that an indented line goes on with
    for _, line in heading.lines:
        match = re.match(r"- ([А-Яа-яЁёA-Za-z ]+?): *(.*)$", line)
        known = match and label(match[1]) in {
            "accept", "reject", "anti", "keys", "subject", "also", "points", "misconceptions",
        }  # fmt: skip
        if match and known:
            last = label(match[1])
            found[last] = match[2]
        elif last and line.startswith(" "):
            found[last] += f" {line.strip()}"
        else:
            last = ""
            free.append(line)
    return "\n".join(free).strip(), found


def read_point(heading: Heading) -> PointProse:
    text, bullet = bullets(heading)
    return PointProse(
        text=" ".join(text.split()),
        accept=quoted(bullet.get("accept", "")),
        reject=quoted(bullet.get("reject", "")),
        anti=quoted(bullet.get("anti", "")),
        keys=tuple(group for part in bullet.get("keys", "").split("|") if (group := terms(part))),
        subject=terms(bullet.get("subject", "")),
    )


def read_misconception(heading: Heading) -> MisconceptionProse | None:
    text, bullet = bullets(heading)
    match = re.match(r'(?:«(?P<ru>[^»]+)»|"(?P<en>[^"]+)")\s*[—–-]+\s*(?P<why>.+)$', " ".join(text.split()))
    if not match:
        return None
    return MisconceptionProse(match["ru"] or match["en"], match["why"], quoted(bullet.get("also", "")))


def read_sample(heading: Heading) -> Sample:
    text, bullet = bullets(heading)
    return Sample(
        kind=cast(SampleKind, label(heading.title)),
        text=text,
        points=tuple(re.findall(r"p\d+", bullet.get("points", ""))),
        misconceptions=tuple(re.findall(r"m\d+", bullet.get("misconceptions", ""))),
    )


def read_prose(path: Path, report: Report) -> dict[str, ItemProse]:
    """The items of one prose file by id."""
    items: dict[str, ItemProse] = {}
    for root in outline(path.read_text(encoding="utf-8")):
        item_id, _, question = root.title.partition(" ")
        if root.depth != 1 or not re.fullmatch(r"\d\d\.\d+", item_id) or not question:
            report(path, root.line, "prose-heading", f"heading {root.title!r} is not `# NN.N question`")
            continue
        if item_id in items:
            report(path, root.line, "repeated-item", f"item {item_id} stands twice in this file")
        items[item_id] = read_item_prose(path, root, question, report)
    return items


def read_item_prose(path: Path, root: Heading, question: str, report: Report) -> ItemProse:
    parts = {label(child.title): child for child in root.children}
    wanted = ("answer", "points", "misconceptions", "proofs", "samples")
    for child in root.children:
        if label(child.title) not in wanted:
            report(path, child.line, "unknown-part", f"unknown heading {child.title!r}{hint(child.title.lower(), (*LABELS, *wanted))}")
    for name in wanted:
        if name not in parts:
            report(path, root.line, "missing-part", f"item {root.title.split()[0]} has no part {name!r}")
    empty = Heading(root.line, 2, "")
    misconceptions: dict[str, MisconceptionProse] = {}
    for child in parts.get("misconceptions", empty).children:
        read = read_misconception(child)
        if read is None:
            report(path, child.line, "misconception-form", f"{child.title} is not `«claim» — correction`")
        else:
            misconceptions[child.title] = read
    text = re.sub(r"\n +", " ", parts.get("proofs", empty).body())  # a sentence may go on in an indented line
    proofs = dict(re.findall(r"^- ([\w-]+): +(.+)$", text, re.M))
    return ItemProse(
        question=question,
        answers={cast(Level, c.title): c.body() for c in parts.get("answer", empty).children},
        points={c.title: read_point(c) for c in parts.get("points", empty).children},
        misconceptions=misconceptions,
        proofs=proofs,
        samples=tuple(read_sample(c) for c in parts.get("samples", empty).children),
    )


PROOF_KEYS = ("shows", "needs", "timeout", "memory", "control")


def read_header(source: str, mark: str) -> Iterator[tuple[int, str, str]]:
    """(line, key, value) of the comment lines at the top of a proof."""
    for number, line in enumerate(source.splitlines(), 1):
        if not line.startswith(mark):
            return
        key, colon, value = line.removeprefix(mark).strip().partition(":")
        if colon:
            yield number, key.strip(), value.strip()


def header_lines(source: str, mark: str) -> int:
    """Number of leading comment lines."""
    lines = source.splitlines()
    return next((i for i, line in enumerate(lines) if not line.startswith(mark)), len(lines))


def read_proof(path: Path, report: Report) -> Proof:
    source = text_of(path, report)
    kind = cast(Literal["py", "sql", "sh"], path.suffix[1:])
    mark = "--" if kind == "sql" else "#"
    values: dict[str, str] = {}
    controls: list[Control] = []
    for number, key, value in read_header(source, mark):
        if key == "control":
            old, arrow, new = value.partition("=>")
            if not arrow:
                report(path, number, "control-form", f"control {value!r} is not `old => new`")
                continue
            controls.append(Control(unescape(old.strip()), unescape(new.strip())))
        elif key in PROOF_KEYS:
            values[key] = value
        else:
            report(path, number, "unknown-key", f"unknown key {key!r} in the proof's header{hint(key, PROOF_KEYS)}")
    expected = path.with_suffix(".out")
    return Proof(
        id=path.stem,
        path=path,
        kind=kind,
        source=source,
        expected=text_of(expected, report) if expected.exists() else None,
        shows=values.get("shows", ""),
        needs=read_needs(values.get("needs", "")),
        controls=tuple(controls),
        timeout=number_or(values.get("timeout"), 20.0, path, report),
        memory=int(number_or(values.get("memory"), 512, path, report)),
    )


def text_of(path: Path, report: Report) -> str:
    """The text of a file; bytes that are not UTF-8 are reported and read as U+FFFD."""
    raw = path.read_bytes()
    try:
        return raw.decode("utf-8").replace("\r\n", "\n")
    except UnicodeDecodeError as error:
        report(path, raw[: error.start].count(b"\n") + 1, "unreadable", f"{path.name} is not UTF-8: {error.reason}")
        return raw.decode("utf-8", errors="replace")


def unescape(text: str) -> str:
    return text.replace("\\n", "\n")


def number_or(text: str | None, default: float, path: Path, report: Report) -> float:
    try:
        return float(text) if text else default
    except ValueError:
        report(path, 1, "header-number", f"{text!r} is not a number")
        return default


def read_needs(text: str) -> dict[str, str]:
    """"cpython >=3.12, <3.14, package django >=5" → {"cpython": ">=3.12,<3.14", "package django": ">=5"}."""
    needs: dict[str, str] = {}
    last = ""
    for part in (p.strip() for p in text.split(",") if p.strip()):
        if re.match(r"[<>=!]", part):
            needs[last] = f"{needs.get(last, '')},{part}".strip(",")
            continue
        match = re.match(r"((?:package )?[\w.-]+) *(.*)$", part)
        if match:
            last = match[1]
            needs[last] = match[2].replace(" ", "")
    return needs


def hint(word: str, known: tuple[str, ...] | list[str]) -> str:
    """A nearest-name hint, or nothing."""
    from difflib import get_close_matches

    near = get_close_matches(word, known, 1, 0.6)
    return f"; did you mean {near[0]!r}?" if near else ""


ITEM_KEYS = (
    "id", "version", "seed", "minutes", "answer", "related", "not_with", "no_proof", "points", "misconceptions",
)  # fmt: skip
MAIN_KEYS = (
    "format", "main", "slug", "section", "topics", "applies_to", "facts_checked_on", "review_by", "sources", "items",
)  # fmt: skip
HEAD_TYPES: Mapping[str, type] = {
    "main": int, "slug": str, "section": str, "topics": list, "applies_to": dict, "sources": dict, "items": list,
}  # fmt: skip
FORMS: Mapping[str, str] = {
    "main": "; write main = 7", "slug": '; write slug = "gil"', "section": "; write a section of taxonomy.toml",
    "topics": '; write topics = ["gil"]', "applies_to": '; write applies_to = { cpython = ">=3.11" }',
    "sources": "; write a [sources] table of addresses", "items": "; write [[items]] tables",
}  # fmt: skip
POINT_KEYS = ("level", "weight", "evidence", "since", "until")
MISCONCEPTION_KEYS = ("severity", "contradicts", "evidence", "seed", "until")


def read_main(folder: Path, report: Report) -> Main | None:
    """One folder of the bank; None (with a fault) where its item.toml cannot be read at all."""
    path = folder / "item.toml"
    try:
        text = path.read_text(encoding="utf-8")
        head = tomllib.loads(text)
    except FileNotFoundError:
        report(path, 1, "unreadable", "item.toml is missing; write it, or remove the folder")
        return None
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        where = re.search(r"at line (\d+)", str(error))
        report(path, int(where[1]) if where else 1, "unreadable", f"item.toml cannot be read: {error}")
        return None
    unknown_keys(path, text, head, MAIN_KEYS, report)
    if head.get("format") != FORMAT:
        report(path, 1, "format-version", f"format {head.get('format')!r} is not {FORMAT}; use a program of that format")
        return None
    prose: dict[Lang, dict[str, ItemProse]] = {}
    langs: tuple[Lang, ...] = ("ru", "en")
    for lang in langs:
        if (folder / f"{lang}.md").exists():
            try:
                prose[lang] = read_prose(folder / f"{lang}.md", report)
            except UnicodeDecodeError as error:
                report(folder / f"{lang}.md", 1, "unreadable", f"{lang}.md is not UTF-8: {error}")
    wrong = [key for key, kind in HEAD_TYPES.items() if key in head and not isinstance(head[key], kind)]
    for key in wrong:
        report(path, line_of(text, key), "item-form", f"`{key}` is {head[key]!r}, which is of another type{FORMS[key]}")
    rows = head.get("items", [])
    if wrong or not all(isinstance(row, dict) for row in rows):
        return None
    items = tuple(item for row in rows if (item := read_item(path, text, head, row, prose, report)))
    for lang, read in prose.items():
        for item_id in read.keys() - {str(row.get("id")) for row in rows}:
            report(folder / f"{lang}.md", 1, "item-without-head", f"item {item_id} is not in item.toml")
    proof_files = sorted(p for p in (folder / "proofs").glob("*") if p.suffix in {".py", ".sql", ".sh"})
    return Main(
        number=head.get("main", 0),
        slug=head.get("slug", ""),
        section=head.get("section", ""),
        folder=folder,
        items=items,
        proofs={p.stem: read_proof(p, report) for p in proof_files},
        sources=head.get("sources", {}),
        applies_to=head.get("applies_to", {}),
        facts_checked_on=as_date(head.get("facts_checked_on")),
        review_by=as_date(head.get("review_by")),
    )


def as_date(value: object) -> date | None:
    return value if isinstance(value, date) and not isinstance(value, datetime) else None


def unknown_keys(
    path: Path, text: str, table: Mapping[str, Any], known: tuple[str, ...], report: Report, after: int = 1
) -> None:
    for key in table.keys() - set(known):
        report(path, line_of(text, key, after), "unknown-key", f"unknown key {key!r}{hint(key, known)}")


def line_of(text: str, key: str, after: int = 1) -> int:
    """First line from line `after` that gives `key` a value, or `after`."""
    name = re.compile(rf"(?:^|[\s.\[{{,]){re.escape(key)}\s*[=.\]]")
    lines = text.splitlines()
    return next((n for n in range(after, len(lines) + 1) if name.search(lines[n - 1])), after)


def item_line(text: str, item_id: str) -> int:
    """Line of an item's id in item.toml, or 1."""
    found = re.search(rf"^\s*id\s*=\s*[\"']{re.escape(item_id)}[\"']", text, re.M)
    return text.count("\n", 0, found.start() + len(found[0]) - len(found[0].lstrip())) + 1 if found else 1


def read_item(
    path: Path,
    text: str,
    head: Mapping[str, Any],
    row: Mapping[str, Any],
    prose: Mapping[Lang, Mapping[str, ItemProse]],
    report: Report,
) -> Item | None:
    item_id = str(row.get("id", ""))
    line = item_line(text, item_id)
    unknown_keys(path, text, row, ITEM_KEYS, report, line)
    read: dict[Lang, ItemProse] = {lang: items[item_id] for lang, items in prose.items() if item_id in items}
    if not read:
        report(path, line, "item-without-prose", f"item {item_id or '?'} has no prose in any language")
        return None
    try:
        points = tuple(
            read_point_head(path, text, line, pid, one, report) for pid, one in row.get("points", {}).items()
        )
        wrong = tuple(
            read_misconception_head(path, text, line, mid, one, report)
            for mid, one in row.get("misconceptions", {}).items()
        )
        return Item(
            id=item_id,
            version=int(row.get("version", 1)),
            slug=str(head.get("slug", "")),
            section=str(head.get("section", "")),
            topics=strings(head, "topics"),
            points=points,
            misconceptions=wrong,
            prose=read,
            seed=string(row, "seed"),
            minutes=int(row.get("minutes", 4)),
            related=strings(row, "related"),
            not_with=strings(row, "not_with"),
            no_proof=string(row, "no_proof"),
            code_answer=is_code_answer(row),
        )
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        missing = f"{error.args[0]!r} is missing in a point or a misconception"
        why = missing if isinstance(error, KeyError) else str(error)
        report(path, line, "item-form", f"item {item_id or '?'} cannot be read: {why}")
        return None


def is_code_answer(row: Mapping[str, Any]) -> bool:
    """True for answer = "code". Raises TypeError for any other kind of answer."""
    kind = row.get("answer")
    if kind not in (None, "code"):
        raise TypeError('`answer` is not "code"')
    return kind == "code"


def strings(row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    """A list of strings of a table. Raises TypeError for anything else."""
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(one, str) for one in value):
        raise TypeError(f"`{key}` is not a list of strings")
    return tuple(value)


def string(row: Mapping[str, Any], key: str) -> str | None:
    """An optional string of a table. Raises TypeError for anything else."""
    value = row.get(key)
    if value is not None and not isinstance(value, str):
        raise TypeError(f"`{key}` is {value!r}, not a string")
    return value


def read_point_head(
    path: Path, text: str, line: int, pid: str, row: Mapping[str, Any], report: Report
) -> Point:
    unknown_keys(path, text, row, POINT_KEYS, report, line_of(text, pid, line))
    return Point(
        id=pid,
        level=cast(Level, str(row["level"])),
        weight=int(row["weight"]),
        evidence=strings(row, "evidence"),
        since=string(row, "since"),
        until=string(row, "until"),
    )


def read_misconception_head(
    path: Path, text: str, line: int, mid: str, row: Mapping[str, Any], report: Report
) -> Misconception:
    unknown_keys(path, text, row, MISCONCEPTION_KEYS, report, line_of(text, mid, line))
    return Misconception(
        id=mid,
        severity=cast(Severity, str(row["severity"])),
        contradicts=str(row["contradicts"]),
        evidence=strings(row, "evidence"),
        seed=string(row, "seed"),
        until=string(row, "until"),
    )


def read_sections(root: Path) -> tuple[Section, ...]:
    try:
        rows = tomllib.loads((root / "taxonomy.toml").read_text(encoding="utf-8"))["sections"]
        return tuple(Section(str(row["slug"]), dict(row["title"]), tuple(map(int, row["mains"]))) for row in rows)
    except (OSError, KeyError, TypeError, ValueError) as error:
        raise BankError(f"The bank at {root} has no readable taxonomy.toml ({error}). Give a bank folder.") from error


def read_components(root: Path) -> Mapping[str, Mapping[str, str]]:
    path = root / "versions.toml"
    if not path.exists():
        return {}
    try:
        components = tomllib.loads(path.read_text(encoding="utf-8")).get("components", {})
        return {str(name): dict(one) for name, one in components.items()}
    except (AttributeError, TypeError, ValueError) as error:
        raise BankError(f"{path} cannot be read ({error}). Try: mend it, or copy it from the bank.") from error


def read_bank(root: Path) -> tuple[Bank, list[Fault]]:
    """Read a whole bank folder. Faults of form come back beside the items that could be read."""
    faults: list[Fault] = []

    def report(path: Path, line: int, name: str, message: str) -> None:
        faults.append(Fault(path, line, name, message))

    # a folder that is numbered like a main is one, even while its item.toml is missing
    folders = sorted(p for p in root.glob("*/") if (p / "item.toml").exists() or re.match(r"\d+-", p.name))
    mains = tuple(main for folder in folders if (main := read_main(folder, report)))
    bank = Bank(root, tuple(sorted(mains, key=lambda m: m.number)), read_sections(root), read_components(root))
    return bank, faults
