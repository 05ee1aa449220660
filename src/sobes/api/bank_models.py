"""JSON forms of the bank."""

from __future__ import annotations

from pydantic import BaseModel

from sobes.bank.item import Bank, Item, Lang, Level, Main, Severity
from sobes.bank.prove import ProofReport


class SectionOut(BaseModel):
    """A section of the bank; `mains` are its main questions."""

    slug: str
    title: str
    mains: int


class ItemBrief(BaseModel):
    """A question in a list."""

    id: str
    question: str
    lang: Lang
    section: str
    topics: list[str]
    is_main: bool
    proofs: list[str]


class PointOut(BaseModel):
    id: str
    level: Level
    weight: int
    text: str
    evidence: list[str]
    since: str | None
    until: str | None


class MisconceptionOut(BaseModel):
    id: str
    severity: Severity
    contradicts: str
    claim: str
    correction: str
    evidence: list[str]


class ProofOut(BaseModel):
    id: str
    kind: str
    says: str
    needs: dict[str, str]
    source: str
    expected: str | None
    controls: int


class ItemFull(ItemBrief):
    """A question with everything the bank knows about it, in one language."""

    version: int
    seed: str | None
    minutes: int
    answers: dict[Level, str]
    points: list[PointOut]
    misconceptions: list[MisconceptionOut]
    programs: list[ProofOut]
    sources: dict[str, str]
    related: list[str]


class ControlOut(BaseModel):
    old: str
    new: str
    verdict: str
    output: str


class ProofRun(BaseModel):
    """What a proof really printed just now."""

    proof: str
    verdict: str
    reason: str
    output: str
    expected: str
    runtime: str
    seconds: float
    controls: list[ControlOut]


def brief(item: Item, lang: Lang) -> ItemBrief:
    return ItemBrief(
        id=item.id,
        question=item.text(lang).question,
        lang=item.text_lang(lang),
        section=item.section,
        topics=list(item.topics),
        is_main=item.is_main,
        proofs=list(item.proof_ids()),
    )


def full(bank: Bank, item: Item, lang: Lang) -> ItemFull:
    prose, main = item.text(lang), bank.main_of(item)
    return ItemFull(
        **brief(item, lang).model_dump(),
        version=item.version,
        seed=item.seed,
        minutes=item.minutes,
        answers=dict(prose.answers),
        points=[
            PointOut(
                id=p.id, level=p.level, weight=p.weight, text=prose.points[p.id].text,
                evidence=list(p.evidence), since=p.since, until=p.until,
            )
            for p in item.points
            if p.id in prose.points
        ],
        misconceptions=[
            MisconceptionOut(
                id=m.id, severity=m.severity, contradicts=m.contradicts, evidence=list(m.evidence),
                claim=prose.misconceptions[m.id].claim, correction=prose.misconceptions[m.id].correction,
            )
            for m in item.misconceptions
            if m.id in prose.misconceptions
        ],
        programs=programs(item, main, lang),
        sources=dict(main.sources),
        related=list(item.related),
    )  # fmt: skip


def programs(item: Item, main: Main, lang: Lang) -> list[ProofOut]:
    says = item.text(lang).proofs
    return [
        ProofOut(
            id=proof.id,
            kind=proof.kind,
            says=says.get(proof.id, proof.shows),
            needs=dict(proof.needs),
            source=proof.source,
            expected=proof.expected,
            controls=len(proof.controls),
        )
        for proof_id in item.proof_ids()
        if (proof := main.proofs.get(proof_id))
    ]


def proof_run(report: ProofReport) -> ProofRun:
    return ProofRun(
        proof=report.proof,
        verdict=report.verdict,
        reason=report.reason,
        output=report.output,
        expected=report.expected,
        runtime=report.runtime,
        seconds=report.seconds,
        controls=[
            ControlOut(old=one.control.old, new=one.control.new, verdict=one.verdict, output=one.output)
            for one in report.controls
        ],
    )
