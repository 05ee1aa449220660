"""Own items of a backup joined to the own items that are here.

Both may have given `own.3` to different questions. The question that is here keeps its id, the other gets the next
free one, and the restored interviews follow it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from sobes.notes.own_items import OwnItem, number_of
from sobes.notes.words import normal
from sobes.store.backup_file import OwnFile, WholeInterview


@dataclass(frozen=True, slots=True)
class OwnMerge:
    """`files`: what is new, to be written. `known`: how many items were here already, by question and main.
    `moved`: the items that are called otherwise here, old id → id here."""

    files: tuple[OwnFile, ...]
    known: int
    moved: Mapping[str, str]


def merge_own(here: Sequence[OwnItem], files: Sequence[OwnFile]) -> OwnMerge:
    coming = [((at, row), item) for at, file in enumerate(files) for row, item in enumerate(file.items)]
    ids_here = {(normal(item.question), item.parent_id): item.id for item in here}
    taken = {item.id for item in here}
    number = max((number_of(item.id) for item in (*here, *(item for _, item in coming))), default=0)
    ids: dict[str, str] = {}
    fresh: dict[tuple[int, int], OwnItem] = {}  # by file and row
    for place, item in sorted(coming, key=lambda pair: mains_first(pair[1])):
        parent = ids.get(item.parent_id, item.parent_id) if item.parent_id else None
        same = ids_here.get((normal(item.question), parent))
        if same is not None:
            ids[item.id] = same
            continue
        new = item.id
        if new in taken:
            number += 1
            new = f"own.{number}"
        taken.add(new)
        ids[item.id] = new
        fresh[place] = replace(item, id=new, parent_id=parent)
    parts = (
        OwnFile(file.stem, tuple(fresh[at, row] for row in range(len(file.items)) if (at, row) in fresh))
        for at, file in enumerate(files)
    )
    moved = {old: new for old, new in ids.items() if old != new}
    return OwnMerge(tuple(part for part in parts if part.items), len(coming) - len(fresh), moved)


def mains_first(item: OwnItem) -> tuple[bool, int, str]:
    return (item.parent_id or "").startswith("own."), number_of(item.id), item.id


def follow(whole: WholeInterview, moved: Mapping[str, str]) -> WholeInterview:
    """The interview with the ids that its own items have here."""
    if not moved:
        return whole
    return WholeInterview(
        replace(whole.head, kit=renamed(whole.head.kit, moved)),
        tuple(replace(event, data=renamed(event.data, moved)) for event in whole.events),
        tuple(replace(draft, item_id=moved.get(draft.item_id, draft.item_id)) for draft in whole.drafts),
    )


def renamed(value: Any, moved: Mapping[str, str]) -> Any:
    """`value` where every text that is exactly an id of `moved`, keys too, is the new one."""
    match value:
        case str():
            return moved.get(value, value)
        case Mapping():
            return {moved.get(key, key): renamed(inner, moved) for key, inner in value.items()}
        case list():
            return [renamed(inner, moved) for inner in value]
    return value
