"""The materials page: bring in files, see what was understood and what looks wrong."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from types import SimpleNamespace
from typing import Annotated, Any

from fastapi import APIRouter, File, Form, Request, UploadFile
from fastapi.responses import HTMLResponse

from sobes.bank.item import Lang
from sobes.errors import SobesError
from sobes.i18n import tell, told, translations
from sobes.notes.findings import FindingSeverity
from sobes.notes.keeping import UNKNOWN_DAY, is_backup, join, keep, understand_bytes
from sobes.notes.lines import Line
from sobes.notes.names import COUNTS
from sobes.notes.recognise import Imported
from sobes.notes.summary import counts
from sobes.store.backup import Restored
from sobes.web.render import CheckedForm, language_of, render
from sobes.web.state import AppState, state_of
from sobes.web.uploads import name_of, read_upload, restore_bytes

router = APIRouter(include_in_schema=False)


@dataclass(frozen=True, slots=True)
class ToldFinding:
    """A finding in the reader's language."""

    code: str
    severity: FindingSeverity
    line: int
    text: str


@dataclass(frozen=True, slots=True)
class ToldMatch:
    """A question of the file, the item that answers it (None: none does) and why, in the reader's language."""

    text: str
    item: str | None
    reason: str


@dataclass(frozen=True, slots=True)
class Result:
    """What one file came to, in the reader's language; `fault` alone where it could not be read."""

    name: str
    fault: str = ""
    kind: str = ""
    seen: str = ""
    stored: str = ""
    counts: tuple[tuple[str, int], ...] = ()
    matched: Any = None
    matches: tuple[ToldMatch, ...] = ()
    new_items: int = 0
    findings: tuple[ToldFinding, ...] = ()
    unparsed: tuple[Line, ...] = ()


def page(request: Request, results: tuple[Result, ...] = ()) -> HTMLResponse:
    faulty = bool(results) and all(one.fault for one in results)
    own = state_of(request).own
    return render(request, "materials.html", "import", 422 if faulty else 200, results=results, own=own)


@router.get("/import", response_class=HTMLResponse)
def materials(request: Request) -> HTMLResponse:
    return page(request)


@router.post("/import", response_class=HTMLResponse, dependencies=[CheckedForm])
def bring_in(
    request: Request, files: Annotated[list[UploadFile], File()], look: Annotated[str, Form()] = ""
) -> HTMLResponse:
    state, lang = state_of(request), language_of(request)
    return page(request, tuple(one_file(state, file, bool(look), lang) for file in files))


def one_file(state: AppState, file: UploadFile, look: bool, lang: Lang) -> Result:
    """Read one file and, unless it is only looked at, store it. Faults are results, so the others still count."""
    name = name_of(file)
    try:
        data = read_upload(file)
        return backup(state, name, data, look, lang) if is_backup(data) else material(state, name, data, look, lang)
    except SobesError as fault:
        return Result(name, told(fault, lang))


def material(state: AppState, name: str, data: bytes, look: bool, lang: Lang) -> Result:
    _ = translations(lang).gettext
    imported = understand_bytes(data, name)
    joined = join(imported, data, state.bank, state.places)
    kept = None if look else keep(state.places, data, joined, datetime.now(UTC))
    row = joined.as_json()
    if kept is None:
        stored = _("Only looked at: nothing was stored.")
    elif kept.since:
        day = tell(kept.when, lang) if kept.since == UNKNOWN_DAY else kept.since[:10]
        stored = _("Was imported before, on %(day)s: nothing was stored again.") % {"day": day}
    else:
        stored = _("Stored.")
    return Result(
        name=name, kind=kind_name(imported.format, lang), seen=tell(imported.seen, lang), stored=stored,
        counts=count_names(imported, lang),
        matched=SimpleNamespace(**row["matched"]) if "matched" in row else None,
        matches=tuple(ToldMatch(m.asked.text, m.item_id, tell(m.said, lang)) for m in joined.matches),
        new_items=len(joined.new_items), unparsed=imported.unparsed,
        findings=tuple(ToldFinding(f.code, f.severity, f.line, tell(f.said, lang)) for f in imported.findings),
    )  # fmt: skip


def count_names(imported: Imported, lang: Lang) -> tuple[tuple[str, int], ...]:
    found = counts(imported.value).items()
    return tuple((tell(COUNTS[key], lang), value) for key, value in found if isinstance(value, int))


def kind_name(kind: str, lang: Lang) -> str:
    _ = translations(lang).gettext
    return {
        "question-list": _("question list"), "numbered-notes": _("numbered notes"), "study-plan": _("study plan"),
        "competency-map": _("competency map"), "outline": _("indented outline"),
    }[kind]  # fmt: skip


def backup(state: AppState, name: str, data: bytes, look: bool, lang: Lang) -> Result:
    _ = translations(lang).gettext
    if look:
        return Result(name, kind=_("backup"), stored=_("Only looked at: nothing was stored."))
    return Result(name, kind=_("backup"), stored=restored_words(restore_bytes(state.places, data, name), lang))


def restored_words(restored: Restored, lang: Lang) -> str:
    """What came back and what was here already."""
    _ = translations(lang).gettext
    words = _(
        "Restored: interviews %(interviews)s (already there %(interviews_there)s), own questions %(own_items)s "
        "(already there %(own_items_there)s), imports %(imports)s (already there %(imports_there)s)."
    ) % asdict(restored)
    if restored.interviews_differ:
        words += " " + _(
            "Interviews that are here in another form than in the backup: %(interviews_differ)s. "
            "They stay as they are here."
        ) % asdict(restored)
    if restored.own_items_renumbered:
        words += " " + _(
            "Own questions that got a new number because theirs was taken: %(own_items_renumbered)s. "
            "The restored interviews use the new ones."
        ) % asdict(restored)
    return words
