"""The start page: what there is to do, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sobes.bank.item import Bank, Lang
from sobes.store import Store
from sobes.web.interview_views import HistoryRow, history
from sobes.web.render import language_of, render
from sobes.web.state import state_of

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class HomeView:
    """Counts of the bank and where the person stands. `last_score` is 0..1, None before the first finished one."""

    mains: int
    follow_ups: int
    items: int
    proofs: int
    unfinished: tuple[HistoryRow, ...]
    finished: int
    last_score: float | None


def home_view(bank: Bank, store: Store, lang: Lang) -> HomeView:
    mains = sum(item.is_main for item in bank.items)
    rows = history(store, lang)
    done = [row for row in rows if row.finished]
    return HomeView(
        mains=mains, follow_ups=len(bank.items) - mains, items=len(bank.items),
        proofs=sum(len(main.proofs) for main in bank.mains),
        unfinished=tuple(row for row in rows if not row.finished and not row.broken), finished=len(done),
        last_score=done[0].knowledge if done else None,
    )  # fmt: skip


@router.get("/", response_class=HTMLResponse)
def home(request: Request) -> HTMLResponse:
    state = state_of(request)
    return render(request, "home.html", view=home_view(state.bank, state.store, language_of(request)))
