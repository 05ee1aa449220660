"""Version 1 of the API: the bank, its search and its proofs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request

from sobes.api.bank_models import ItemBrief, ItemFull, ProofRun, brief, full, proof_run
from sobes.bank.item import Lang
from sobes.bank.prove import prove_one
from sobes.bank.search import search
from sobes.web.state import state_of

router = APIRouter(prefix="/api/v1", tags=["bank"])


@router.get("/items")
def items(request: Request, q: Annotated[str, Query(max_length=200)] = "", lang: Lang = "ru") -> list[ItemBrief]:
    """All questions, or those that a search finds, best first."""
    state = state_of(request)
    if not q.strip():
        return [brief(item, lang) for item in state.bank.items]
    found = (state.bank.item(hit.item_id) for hit in search(state.index, q, 50))
    return [brief(item, lang) for item in found if item]


@router.get("/items/{item_id}", responses={404: {"description": "no such question"}})
def item(request: Request, item_id: str, lang: Lang = "ru") -> ItemFull:
    """One question with points, misconceptions and programs."""
    state = state_of(request)
    found = state.bank.item(item_id)
    if found is None:
        raise HTTPException(404, f"no-item:{item_id[:40]}")
    return full(state.bank, found, lang)


@router.post("/items/{item_id}/proofs/{proof_id}", responses={404: {"description": "no such question or proof"}})
def run_proof(request: Request, item_id: str, proof_id: str) -> ProofRun:
    """Run a proof with its controls now."""
    state = state_of(request)
    found = state.bank.item(item_id)
    if found is None:
        raise HTTPException(404, f"no-item:{item_id[:40]}")
    main = state.bank.main_of(found)
    if proof_id not in main.proofs:
        raise HTTPException(404, f"no-proof:{proof_id[:40]}")
    return proof_run(prove_one(main, main.proofs[proof_id], state.runtimes))
