"""Form: faults that the reader finds, and what the reader passes over silently (order, repeats, labels, files)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from sobes.bank.parse import label
from sobes.bank.rules.base import At, Here, Spot, near, rule, rules_in

# the reader's name of a fault → its code
FAULTS: Mapping[str, str] = {
    "unreadable": "B101",
    "format-version": "B102",
    "unknown-key": "B103",
    "item-form": "B104",
    "item-without-prose": "B105",
    "item-without-head": "B106",
    "prose-heading": "B107",
    "repeated-item": "B108",
    "unknown-part": "B109",
    "missing-part": "B110",
    "misconception-form": "B111",
    "control-form": "B112",
    "header-number": "B113",
}

PARTS = ("answer", "points", "misconceptions", "proofs", "samples")
BULLETS: Mapping[str, tuple[str, ...]] = {
    "points": ("accept", "reject", "anti", "keys", "subject"),
    "misconceptions": ("also",),
    "samples": ("points", "misconceptions"),
}
RUSSIAN_LABELS: Mapping[str, str] = {
    "accept": "засчитать", "reject": "не засчитывать", "anti": "анти", "keys": "ключи", "subject": "предмет",
    "also": "иначе", "points": "пункты", "misconceptions": "заблуждения",
}  # fmt: skip


@rule("B114", "unknown-label")
def unknown_label(here: Here) -> Iterator[Spot]:
    """A `- label:` bullet that the reader does not know would become part of the text above it."""
    for lang, roots in here.outlines.items():
        path = here.main.folder / f"{lang}.md"
        for part in (part for root in roots for part in root.children):
            known = BULLETS.get(label(part.title), ())
            shown = [RUSSIAN_LABELS[name] if lang == "ru" else name for name in known]
            for number, line in ((n, text) for child in part.children for n, text in child.lines if known):
                if line.startswith("- ") and label(line[2:].partition(":")[0]) not in known:
                    name = line[2:].partition(":")[0].strip()
                    wanted = near(name.lower(), shown) or f" Try one of: {', '.join(shown)}."
                    yield Spot(At(path, number), f'"- {name[:40]}" is no label of this part.{wanted}')


@rule("B115", "part-order")
def part_order(here: Here) -> Iterator[Spot]:
    """Parts stand in one order, so that files read alike."""
    for lang, roots in here.outlines.items():
        for root in roots:
            found = [name for part in root.children if (name := label(part.title)) in PARTS]
            unique = list(dict.fromkeys(found))
            if unique != sorted(unique, key=PARTS.index):
                at = At(here.main.folder / f"{lang}.md", root.line)
                yield Spot(at, f"Parts stand in the order {', '.join(unique)}. Try: {', '.join(PARTS)}.")


@rule("B116", "repeated-heading")
def repeated_heading(here: Here) -> Iterator[Spot]:
    """Of two equal headings the reader keeps only the last."""
    for lang, roots in here.outlines.items():
        for group in (group for root in roots for group in (root, *root.children)):
            seen: dict[str, int] = {}
            for child in group.children:
                name = label(child.title)
                if name in seen:
                    at = At(here.main.folder / f"{lang}.md", child.line)
                    yield Spot(at, f'"{child.title}" already stands at line {seen[name]}. Try: remove or rename one.')
                seen.setdefault(name, child.line)


@rule("B117", "stray-file")
def stray_file(here: Here) -> Iterator[Spot]:
    """A file that nothing reads: a typo in its name loses it silently."""
    known = ("item.toml", "ru.md", "en.md", "proofs", "tasks")
    for path in sorted(here.main.folder.iterdir()):
        if path.name not in known and not path.name.startswith("."):
            yield Spot(At(path, 1), f"Nothing reads {path.name}.{near(path.name, known) or ' Try: remove it.'}")
    proofs = {f"{one.path.name}" for one in here.main.proofs.values()}
    expected = {f"{one.path.stem}.out" for one in here.main.proofs.values()}
    for path in sorted((here.main.folder / "proofs").glob("*")):
        if path.name not in proofs | expected and not path.name.startswith((".", "__pycache__")):
            yield Spot(At(path, 1), f"No proof uses {path.name}.{near(path.name, proofs | expected)}")


@rule("B118", "item-order")
def item_order(here: Here) -> Iterator[Spot]:
    """Items of a prose file stand in the order of item.toml."""
    wanted = [item.id for item in here.main.items]
    for lang, roots in here.outlines.items():
        found = [root.title.split(" ")[0] for root in roots if re.match(r"\d\d\.\d+ ", root.title)]
        kept = [one for one in dict.fromkeys(found) if one in wanted]
        if kept != [one for one in wanted if one in kept]:
            at = At(here.main.folder / f"{lang}.md", 1)
            yield Spot(at, f"Items stand in the order {', '.join(kept)}. Try: the order of item.toml.")


RULES = rules_in(globals())
