"""Bank pages: browse, search, read an item, run its proofs."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from sobes.bank.item import LEVELS, Bank, Item, normal_id
from sobes.bank.prove import ProofReport, prove_one
from sobes.web.bank_views import browse, item_view
from sobes.web.practice_views import tasks_of_item
from sobes.web.render import CheckedForm, language_of, render
from sobes.web.state import AppState, state_of

router = APIRouter(include_in_schema=False)

Short = Annotated[str, Query(max_length=200)]


@router.get("/bank", response_class=HTMLResponse)
def bank_page(
    request: Request, q: Short = "", section: Short = "", level: Short = "", topic: Short = ""
) -> HTMLResponse:
    state = state_of(request)
    known = level if level in LEVELS else ""
    view = browse(state.bank, state.index, language_of(request), q.strip(), section, known, topic)
    return render(request, "bank.html", "bank", view=view)


def wanted_item(bank: Bank, item_id: str) -> Item:
    item = bank.item(item_id)
    if item is None:
        raise HTTPException(404, f"no-item:{normal_id(item_id)[:40]}")
    return item


def show_item(request: Request, state: AppState, item: Item, ran: ProofReport | None = None) -> HTMLResponse:
    view = item_view(state.bank, item, language_of(request))
    tasks = tasks_of_item(state.workshop.tasks, item.id)
    return render(request, "item.html", "bank", item=item, view=view, tasks=tasks, ran=ran)


@router.get("/bank/{item_id}", response_class=HTMLResponse)
def item_page(request: Request, item_id: str) -> HTMLResponse:
    state = state_of(request)
    return show_item(request, state, wanted_item(state.bank, item_id))


@router.post("/bank/{item_id}/proofs/{proof_id}", response_class=HTMLResponse, dependencies=[CheckedForm])
def run_proof(request: Request, item_id: str, proof_id: str) -> HTMLResponse:
    state = state_of(request)
    item = wanted_item(state.bank, item_id)
    main = state.bank.main_of(item)
    if proof_id not in main.proofs:
        raise HTTPException(404, f"no-proof:{proof_id[:40]}")
    report = prove_one(main, main.proofs[proof_id], state.runtimes)
    if request.headers.get("x-fragment"):
        return render(request, "proof_result.html", report=report)
    return show_item(request, state, item, report)
