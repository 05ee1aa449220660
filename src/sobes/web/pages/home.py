"""The start page: what there is to do, and what was left unfinished."""

from __future__ import annotations

from dataclasses import dataclass

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from sobes.bank.item import Bank, Lang
from sobes.store import Store
from sobes.web.interview_views import HistoryRow, history_row
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
    """Only what is not marked as finished, and the newest that is, are replayed: the others are only counted."""
    mains = sum(item.is_main for item in bank.items)
    stored = store.interviews()
    going = [history_row(store, one, lang) for one in stored if one.finished_at is None]
    ended = [one for one in stored if one.finished_at is not None]
    done = [row for row in going if row.finished]  # the program stopped before it could mark it
    last = next((row for one in ended if not (row := history_row(store, one, lang)).broken), None)
    newest = max([*done, *([last] if last else [])], key=lambda row: row.started, default=None)
    return HomeView(
        mains=mains, follow_ups=len(bank.items) - mains, items=len(bank.items),
        proofs=sum(len(main.proofs) for main in bank.mains),
        unfinished=tuple(row for row in going if not row.finished and not row.broken),
        finished=len(ended) + len(done), last_score=newest.knowledge if newest else None,
    )  # fmt: skip


@router.get("/", response_class=HTMLResponse)
def home(request: Request) -> HTMLResponse:
    state = state_of(request)
    return render(request, "home.html", view=home_view(state.bank, state.store, language_of(request)))
