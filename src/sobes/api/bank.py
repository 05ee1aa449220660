"""The bank, its search and its proofs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Path, Query, Request

from sobes.api.bank_models import ItemBrief, ItemFull, ProofRun, SectionOut, brief, full, proof_run
from sobes.api.problems import Marked, problems
from sobes.bank.item import Bank, Item, Lang
from sobes.bank.prove import prove_one
from sobes.bank.search import search
from sobes.web.interview_views import section_choices
from sobes.web.state import state_of

router = APIRouter(tags=["bank"])

ItemId = Annotated[str, Path(max_length=60, description='Id of a question, such as "12.3".')]
Reader = Annotated[Lang, Query(description="Language of the texts; the other one where there is no translation.")]


def wanted_item(bank: Bank, item_id: str) -> Item:
    """The item, or 404."""
    found = bank.item(item_id)
    if found is None:
        raise HTTPException(404, f"no-item:{item_id[:40]}")
    return found


@router.get("/sections", summary="List the sections", responses=problems())
def sections(request: Request, lang: Reader = "ru") -> list[SectionOut]:
    """The sections of the bank with how many main questions each has now."""
    return [
        SectionOut(slug=s.slug, title=s.title, mains=s.mains) for s in section_choices(state_of(request).bank, lang)
    ]


@router.get("/items", summary="List or search questions", responses=problems())
def items(
    request: Request,
    q: Annotated[str, Query(max_length=200, description="Words to search for; without them all questions.")] = "",
    lang: Reader = "ru",
) -> list[ItemBrief]:
    """All questions in order, or up to 50 that a search finds, best first."""
    state = state_of(request)
    if not q.strip():
        return [brief(item, lang) for item in state.bank.items]
    found = (state.bank.item(hit.item_id) for hit in search(state.index, q, 50))
    return [brief(item, lang) for item in found if item]


@router.get("/items/{item_id}", summary="Read a question", responses=problems(404))
def item(request: Request, item_id: ItemId, lang: Reader = "ru") -> ItemFull:
    """One question with points, misconceptions and programs."""
    bank = state_of(request).bank
    return full(bank, wanted_item(bank, item_id), lang)


@router.post(
    "/items/{item_id}/proofs/{proof_id}", summary="Run a proof", responses=problems(404), dependencies=[Marked]
)
def run_proof(
    request: Request, item_id: ItemId, proof_id: Annotated[str, Path(max_length=60, description="Id of the proof.")]
) -> ProofRun:
    """Run a proof of the question's main with its controls now, on this machine."""
    state = state_of(request)
    main = state.bank.main_of(wanted_item(state.bank, item_id))
    if proof_id not in main.proofs:
        raise HTTPException(404, f"no-proof:{proof_id[:40]}")
    return proof_run(prove_one(main, main.proofs[proof_id], state.runtimes))
