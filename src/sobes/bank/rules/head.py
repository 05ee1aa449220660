"""Heads: numbers, ids, section, dates, relations and references to the question list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from sobes.bank.rules.base import At, Here, Spot, near, rule, rules_in

FOLLOW_UPS = 5
REVIEW_DAYS = 400
MINUTES = (1, 15)  # expected speaking time of one answer
RANGE = re.compile(r"(?:[<>]=?|==|!=)\d+(?:\.\d+)*(?:,(?:[<>]=?|==|!=)\d+(?:\.\d+)*)*")


@rule("B201", "main-number")
def main_number(here: Here) -> Iterator[Spot]:
    prefix = here.main.folder.name.partition("-")[0]
    if not prefix.isdecimal() or int(prefix) != here.main.number:
        message = f"main = {here.main.number}, but the folder is {here.main.folder.name}."
        yield Spot(here.head("main"), f"{message} Try: a folder {here.main.number:02d}-{here.main.slug}.")


@rule("B202", "slug")
def slug(here: Here) -> Iterator[Spot]:
    wanted = here.main.folder.name.partition("-")[2]
    if here.main.slug != wanted:
        yield Spot(here.head("slug"), f'slug = "{here.main.slug}" is not the folder\'s name. Try: "{wanted}".')


@rule("B203", "section")
def section(here: Here) -> Iterator[Spot]:
    sections = {one.slug: one for one in here.bank.sections}
    found = sections.get(here.main.section)
    if found is None:
        hint = near(here.main.section, sections)
        yield Spot(here.head("section"), f'Section "{here.main.section}" is not in taxonomy.toml.{hint}')
    elif here.main.number not in found.mains:
        home = next((one.slug for one in here.bank.sections if here.main.number in one.mains), None)
        hint = f' Try: "{home}".' if home else " Try: add it to taxonomy.toml."
        yield Spot(here.head("section"), f"taxonomy.toml does not list main {here.main.number} under {found.slug}.{hint}")


@rule("B204", "item-ids")
def item_ids(here: Here) -> Iterator[Spot]:
    """NN.0, NN.1, NN.2 … without gaps, in order, each once."""
    wanted = [f"{here.main.number:02d}.{n}" for n in range(len(here.main.items))]
    for item, right in zip(here.main.items, wanted, strict=True):
        if item.id != right:
            yield Spot(here.head(item=item), f'Item id "{item.id}" stands where "{right}" belongs. Try: "{right}".')
            return


@rule("B205", "follow-ups")
def follow_ups(here: Here) -> Iterator[Spot]:
    count = len(here.main.items) - 1
    if count < FOLLOW_UPS:
        yield Spot(here.head("items"), f"{max(count, 0)} follow-ups. Try: at least {FOLLOW_UPS}, NN.1 … NN.{FOLLOW_UPS}.")


@rule("B206", "topics")
def topics(here: Here) -> Iterator[Spot]:
    named = here.main.items[0].topics if here.main.items else ("",)
    if not named or not all(re.fullmatch(r"[\w][\w .+#-]*", one) for one in named if named != ("",)):
        yield Spot(here.head("topics"), 'Topics are missing or not words. Try: topics = ["gil", "threads"].')


@rule("B207", "applies-to")
def applies_to(here: Here) -> Iterator[Spot]:
    for component, versions in here.main.applies_to.items():
        if component not in here.bank.components:
            hint = near(component, here.bank.components)
            yield Spot(here.head("applies_to"), f'"{component}" is not in versions.toml.{hint}')
        elif not isinstance(versions, str) or not RANGE.fullmatch(versions.replace(" ", "")):
            yield Spot(here.head("applies_to"), f'Range {versions!r} of {component} is not like ">=3.11".')


@rule("B208", "facts-checked-on")
def facts_checked_on(here: Here) -> Iterator[Spot]:
    checked = here.main.facts_checked_on
    if checked is None:
        yield Spot(here.head("facts_checked_on"), f"facts_checked_on is missing. Try: {here.today.isoformat()}.")
    elif checked > here.today:
        yield Spot(here.head("facts_checked_on"), f"facts_checked_on {checked} is in the future (today {here.today}).")


@rule("B209", "review-by")
def review_by(here: Here) -> Iterator[Spot]:
    due, checked = here.main.review_by, here.main.facts_checked_on
    limit = (checked or here.today) + timedelta(days=REVIEW_DAYS)
    if due is None:
        yield Spot(here.head("review_by"), f"review_by is missing. Try: a date up to {limit}.")
    elif due > limit:
        message = f"review_by {due} is more than {REVIEW_DAYS} days after the facts were checked."
        yield Spot(here.head("review_by"), f"{message} Try: up to {limit}.")


@rule("B210", "review-overdue")
def review_overdue(here: Here) -> Iterator[Spot]:
    due = here.main.review_by
    if due is not None and due < here.today:
        message = f"The review was due on {due}; today is {here.today}."
        yield Spot(here.head("review_by"), f"{message} Try: check the facts again and set both dates.")


@rule("B211", "item-version")
def item_version(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        if item.version < 1:
            yield Spot(here.head("version", item), f"Version {item.version} of {item.id}. Try: 1 for a new item.")


@rule("B212", "minutes")
def minutes(here: Here) -> Iterator[Spot]:
    low, high = MINUTES
    for item in here.main.items:
        if not low <= item.minutes <= high:
            yield Spot(here.head("minutes", item), f"{item.minutes} minutes for {item.id}. Try: {low} to {high}.")


@rule("B213", "relations")
def relations(here: Here) -> Iterator[Spot]:
    """related and not_with name other items: of this bank, or of mains that the taxonomy plans."""
    written = {item.id for item in here.bank.items}
    planned = {number for one in here.bank.sections for number in one.mains}
    mains = {main.number for main in here.bank.mains}
    for item in here.main.items:
        for key, ids in (("related", item.related), ("not_with", item.not_with)):
            for other in ids:
                known = other in written
                later = bool(re.fullmatch(r"\d\d\.\d+", other)) and int(other[:2]) in planned - mains
                if other == item.id:
                    yield Spot(here.head(key, item), f"{key} of {item.id} names the item itself. Try: remove it.")
                elif not known and not later:
                    hint = near(other, written) or ' Try: an id like "60.1".'
                    yield Spot(here.head(key, item), f'{key} of {item.id} names "{other}", which is no item.{hint}')


@rule("B214", "seed-reference")
def seed_reference(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        if item.seed is not None and not re.fullmatch(r"\d{3}#\d+(?:\.\d+)?", item.seed):
            hint = f'Try: "004#{here.main.number}.{item.id.partition(".")[2]}".'
            yield Spot(here.head("seed", item), f'Reference "{item.seed}" is not LIST#NUMBER. {hint}')


@rule("B215", "repeated-main")
def repeated_main(here: Here) -> Iterator[Spot]:
    """Two folders may not share a number or a slug: rows of the database refer to items by id."""
    for other in here.bank.mains:
        if other.folder.name < here.main.folder.name and (
            other.number == here.main.number or other.slug == here.main.slug
        ):
            message = f"{other.folder.name} already has number {other.number} and slug {other.slug}."
            yield Spot(here.head("main"), f"{message} Try: another number and slug.")


@rule("B216", "unknown-components")
def unknown_components(here: Here) -> Iterator[Spot]:
    """Version tags can be checked only against a versions.toml that has components with a stable version."""
    path = here.bank.root / "versions.toml"
    if here.main is not here.bank.mains[0]:
        return
    if not here.bank.components:
        yield Spot(At(path, 1), "versions.toml is missing or has no [components.NAME]. Try: copy it from the bank.")
    for name, component in here.bank.components.items():
        if not isinstance(component.get("stable"), str):
            yield Spot(At(path, 1), f'Component {name} has no stable version. Try: stable = "3.15".')


RULES = rules_in(globals())
