"""Evidence: every point rests on a proof, an official source or (rarely) practice, and every reference holds."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sobes.bank.item import Item, Misconception, Point
from sobes.bank.rules.base import At, Here, Spot, near, rule, rules_in

PRACTICE = 0.15
VERSION = re.compile(
    r"(?<![\d.])3\.\d{1,2}(?![\d%])|"
    r"\b(?:Python|CPython|PostgreSQL|Postgres|Django|Pydantic|SQLAlchemy|FastAPI|Git|Redis|Kafka)[ \u00a0]\d+(?:\.\d+)*"
)
TAG = re.compile(r"(?P<component>[\w-]+) (?P<version>\d+(?:\.\d+)*)")

Row = Point | Misconception


def rows(here: Here) -> Iterator[tuple[Item, Row, At]]:
    """Points and misconceptions with the line of their heads."""
    for item in here.main.items:
        for point in item.points:
            yield item, point, here.head(f"points.{point.id}", item)
        for wrong in item.misconceptions:
            yield item, wrong, here.head(f"misconceptions.{wrong.id}", item)


def used(here: Here, kind: str) -> set[str]:
    return {tag.partition(":")[2] for _, row, _ in rows(here) for tag in row.evidence if tag.startswith(f"{kind}:")}


@rule("B401", "evidence")
def evidence(here: Here) -> Iterator[Spot]:
    for item in here.main.items:
        for point in item.points:
            if not point.evidence:
                at = here.head(f"points.{point.id}", item)
                yield Spot(at, f'{item.id} {point.id} has no evidence. Try: "proof:ID", "src:ID" or "practice".')


@rule("B402", "evidence-form")
def evidence_form(here: Here) -> Iterator[Spot]:
    for item, row, at in rows(here):
        for tag in row.evidence:
            if tag != "practice" and not re.fullmatch(r"(?:proof|src):[\w.-]+", str(tag)):
                hint = near(str(tag), [f"proof:{one}" for one in here.main.proofs])
                hint = hint or near(str(tag), [f"src:{one}" for one in here.main.sources]) or near(str(tag), ["practice"])
                hint = hint or ' Try: "proof:ID", "src:ID" or "practice".'
                yield Spot(at, f'Evidence "{tag}" of {item.id} {row.id} is of no known kind.{hint}')


@rule("B403", "dangling-proof")
def dangling_proof(here: Here) -> Iterator[Spot]:
    for item, row, at in rows(here):
        for tag in row.evidence:
            name = tag.removeprefix("proof:")
            if tag.startswith("proof:") and name not in here.main.proofs:
                hint = near(name, here.main.proofs) or " Try: write it, or name another."
                yield Spot(at, f'Proof "{name}" of {item.id} {row.id} is not in proofs/.{hint}')


@rule("B404", "dangling-source")
def dangling_source(here: Here) -> Iterator[Spot]:
    for item, row, at in rows(here):
        for tag in row.evidence:
            name = tag.removeprefix("src:")
            if tag.startswith("src:") and name not in here.main.sources:
                hint = near(name, here.main.sources) or " Try: add it to [sources]."
                yield Spot(at, f'Source "{name}" of {item.id} {row.id} is not in [sources].{hint}')


@rule("B405", "orphan-proof")
def orphan_proof(here: Here) -> Iterator[Spot]:
    for name, proof in here.main.proofs.items():
        if name not in used(here, "proof"):
            yield Spot(At(proof.path, 1), f'No point rests on proof "{name}". Try: name it as evidence, or remove it.')


@rule("B406", "orphan-source")
def orphan_source(here: Here) -> Iterator[Spot]:
    for name in here.main.sources:
        if name not in used(here, "src"):
            yield Spot(here.head(name), f'No point rests on source "{name}". Try: name it as evidence, or remove it.')


@rule("B407", "proof-sentence")
def proof_sentence(here: Here) -> Iterator[Spot]:
    """The part Proofs says in a sentence what each proof used by the item shows."""
    for item, lang, prose in here.texts():
        for name in item.proof_ids():
            if name in here.main.proofs and name not in prose.proofs:
                at = here.prose(lang, item, "proofs")
                yield Spot(at, f"{item.id} rests on {name}, but no sentence says what it shows. Try: - {name}: ….")


@rule("B408", "unused-proof-sentence")
def unused_proof_sentence(here: Here) -> Iterator[Spot]:
    for item, lang, prose in here.texts():
        for name in prose.proofs:
            if name not in item.proof_ids():
                at = here.prose(lang, item, "proofs", "", name)
                hint = near(name, item.proof_ids()) or " Try: remove it, or name the proof as evidence."
                yield Spot(at, f'No point of {item.id} rests on "{name}".{hint}')


@rule("B409", "practice-share")
def practice_share(here: Here) -> Iterator[Spot]:
    points = [point for item in here.main.items for point in item.points]
    total = sum(point.weight for point in points)
    alone = sum(point.weight for point in points if set(point.evidence) == {"practice"})
    if total and alone / total > PRACTICE:
        message = f"{alone / total:.0%} of the weight of main {here.main.number} rests on practice alone."
        yield Spot(here.head("practice"), f"{message} Try: at most {PRACTICE:.0%}, with proofs or sources for the rest.")


@rule("B410", "version-untagged")
def version_untagged(here: Here) -> Iterator[Spot]:
    """A version named without since, until, a source or a proof cannot be found when the component moves on."""
    for item, lang, prose in here.texts():
        heads: dict[str, Row] = {point.id: point for point in item.points}
        heads |= {wrong.id: wrong for wrong in item.misconceptions}
        texts = [("points", pid, point.text) for pid, point in prose.points.items()]
        texts += [("misconceptions", mid, f"{m.claim} {m.correction}") for mid, m in prose.misconceptions.items()]
        for part, name, text in texts:
            row, found = heads.get(name), VERSION.search(text)
            if row is None or found is None or row.until or getattr(row, "since", None):
                continue
            if not any(tag.startswith(("src:", "proof:")) for tag in row.evidence):
                message = f'{item.id} {name} names version "{found[0]}" with nothing that shows it.'
                yield Spot(here.prose(lang, item, part, name), f"{message} Try: since, until, a source or a proof.")


@rule("B411", "version-tag")
def version_tag(here: Here) -> Iterator[Spot]:
    for item, row, at in rows(here):
        for key in ("since", "until"):
            tag = getattr(row, key, None)
            if tag is None:
                continue
            match = TAG.fullmatch(str(tag))
            if not match:
                yield Spot(at, f'{key} = "{tag}" of {item.id} {row.id} is not like "cpython 3.14".')
            elif match["component"] not in here.bank.components:
                hint = near(match["component"], here.bank.components)
                yield Spot(at, f'"{match["component"]}" of {item.id} {row.id} is not in versions.toml.{hint}')
            elif numeric(match["version"]) > numeric(here.bank.components[match["component"]].get("stable", "0") + ".999"):
                stable = here.bank.components[match["component"]].get("stable")
                yield Spot(at, f'{key} = "{tag}" of {item.id} {row.id} is newer than the stable {stable}. Try: check it.')


@rule("B412", "no-proof")
def no_proof(here: Here) -> Iterator[Spot]:
    """no_proof says why an item has no proof; with a proof it would be false."""
    for item in here.main.items:
        proven = bool(item.proof_ids())
        if not proven and not (item.no_proof or "").strip():
            yield Spot(here.head(item=item), f'{item.id} has no proof. Try: write one, or no_proof = "why".')
        elif proven and item.no_proof is not None:
            at = here.head("no_proof", item)
            yield Spot(at, f"{item.id} has both no_proof and proof {item.proof_ids()[0]}. Try: remove no_proof.")


def numeric(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split("."))


RULES = rules_in(globals())
