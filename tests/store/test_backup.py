"""One file with everything: what is exported comes back, nothing that is here is lost, nothing broken gets in."""

import json
import sqlite3
import tempfile
import zipfile
from collections.abc import Callable
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sobes.errors import ImportFileError, SobesError, StoreError
from sobes.notes.own_items import OwnItem, read_own_items, write_own_items
from sobes.places import Places
from sobes.store import Store, practice
from sobes.store.backup import Restored, restore, write
from sobes.store.values import StoredPracticeEvent, StoredSource, StoredSubmission, StoredTyping

from .conftest import AT, KIT
from .test_store import EVENTS

SHA = "ab" * 32
Members = dict[str, bytes]


def own(number: int, question: str, parent: str | None = None) -> OwnItem:
    return OwnItem(f"own.{number}", question, "ru", "Раздел", "list.md", number, parent)


def practise(store: Store) -> None:
    """Two submissions, one judged and in an interview, a hint, a draft and a piece of typing."""
    judged = StoredSubmission("s1", "lru", 2, "код\n", AT, "a", "own.1", AT, "AC", {"verdict": "AC", "cpu": 0.5}, 1)
    practice.add_submission(store, judged)
    practice.add_submission(store, StoredSubmission("s2", "lru", 2, "other", AT + timedelta(hours=1)))
    practice.add_event(store, StoredPracticeEvent("e1", "lru", AT, "hint", {"n": 1}))
    practice.save_source(store, StoredSource("git", "git log", AT))
    practice.add_typing(store, StoredTyping("t1", "lru", AT, "a", "own.1", ({"at": 1, "text": "к"},)))


@pytest.fixture
def filled(places: Places) -> Places:
    """Two interviews, a draft, three own items (a main after a follow-up) and an import."""
    with closing(Store.open(places)) as store:
        store.create_interview("a", AT, KIT, [("started", {"x": 1.5}), ("asked", {"item": "own.1"})])
        store.mark_finished("a", AT + timedelta(hours=1))
        store.create_interview("b", AT + timedelta(days=1), {**KIT, "lang": "en"})
        store.save_draft("b", "own.1", "черновик", 12.5, AT)
        practise(store)
    items = [own(1, "Что такое монада?"), own(2, "Зачем?", "own.1"), own(3, "Что такое функтор?")]
    write_own_items(places.own, "abcd", "list.md", items)
    places.imports.mkdir()
    (places.imports / f"{SHA}.txt").write_bytes("оригинал\r\n".encode("cp1251"))
    (places.imports / f"{SHA}.json").write_text('{"own_items": {"new": ["own.1", "own.2"]}}', encoding="utf-8")
    return places


@pytest.fixture
def backup(filled: Places, tmp_path: Path) -> Path:
    target = tmp_path / "backup.zip"
    write(filled, target, now=AT)
    return target


@pytest.fixture
def empty(tmp_path: Path) -> Places:
    return Places(tmp_path / "other", tmp_path / "bank")


def state(places: Places) -> object:
    """All that a person has, for comparison."""
    with closing(Store.open(places)) as store:
        interviews = [(head, store.events(head.id)) for head in store.interviews()]
        drafts = [store.draft(head.id, item) for head, _ in interviews for item in ("02.0", "own.1", "own.4")]
        practised = [
            (practice.submissions_of(store, task), practice.events_of(store, task), practice.source(store, task),
             practice.typing_of(store, task))
            for task in ("lru", "git")
        ]  # fmt: skip
    return interviews, drafts, practised, files(places)


def files(places: Places) -> dict[str, bytes]:
    folders = (places.own, places.imports)
    return {
        path.relative_to(places.data).as_posix(): path.read_bytes() for f in folders for path in sorted(f.glob("*"))
    }


def read(path: Path) -> Members:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_zip(path: Path, members: Members) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    return path


def changed(members: Members, name: str, edit: Callable[[dict], object]) -> Members:
    value = json.loads(members[name])
    edit(value)
    return {**members, name: json.dumps(value).encode()}


def added(members: Members, name: str, data: bytes = b"{}") -> Members:
    listed = changed(members, "sobes-backup.json", lambda head: head["contents"].append(name))
    return {**listed, name: data}


@settings(max_examples=20, deadline=None)
@given(st.lists(st.lists(EVENTS, max_size=4), max_size=4))
def test_restored_to_an_empty_folder_everything_is_equal(interviews) -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        here, there = Places(root / "here", root), Places(root / "there", root)
        with closing(Store.open(here)) as store:
            for number, events in enumerate(interviews):
                store.create_interview(f"i{number}", AT + timedelta(microseconds=number), KIT, events)
        write(here, root / "b.zip")
        restore(there, root / "b.zip")
        assert state(there) == state(here)


def test_everything_comes_back(filled: Places, backup: Path, empty: Places) -> None:
    restored = restore(empty, backup)
    assert state(empty) == state(filled)
    assert restored == Restored(backup, 2, 0, 0, 3, 0, 0, 1, 0, 2, 0)
    assert str(restored) == (
        f"{backup} is restored: interviews 2 (already there 0), own items 3 (already there 0), "
        "imports 1 (already there 0).\nSolutions sent in: 2 (already there 0)."
    )


def test_summary_counts_what_was_written(filled: Places, tmp_path: Path) -> None:
    summary = write(filled, tmp_path / "b.zip")
    size = (tmp_path / "b.zip").stat().st_size
    assert summary.as_json() == {
        "path": str(tmp_path / "b.zip"),
        "interviews": 2,
        "events": 2,
        "drafts": 1,
        "own_items": 3,
        "imports": 1,
        "submissions": 2,
        "bytes": size,
    }


def test_file_is_as_documented(backup: Path) -> None:
    members = read(backup)
    assert list(members) == [
        "sobes-backup.json",
        "interviews/00001.json",
        "interviews/00002.json",
        "practice/00001.json",
        "practice/00002.json",
        "own-items/abcd.toml",
        f"imports/{SHA}.json",
        f"imports/{SHA}.txt",
    ]
    assert json.loads(members["sobes-backup.json"]) == {
        "format": 3,
        "program": "0.1.0",
        "made_at": "2026-11-21T07:30:00+00:00",
        "contents": list(members)[1:],
    }
    assert json.loads(members["interviews/00001.json"]) == {
        "id": "a",
        "created_at": "2026-11-21T07:30:00.123456+00:00",
        "finished_at": "2026-11-21T08:30:00.123456+00:00",
        "kit": KIT,
        "events": [
            {"seq": 1, "at": "2026-11-21T07:30:00.123456+00:00", "kind": "started", "data": {"x": 1.5}},
            {"seq": 2, "at": "2026-11-21T07:30:00.123456+00:00", "kind": "asked", "data": {"item": "own.1"}},
        ],
        "drafts": [],
    }
    at = "2026-11-21T07:30:00.123456+00:00"
    assert json.loads(members["practice/00002.json"]) == {
        "task": "lru",
        "submissions": [
            {
                "id": "s2", "version": 2, "source": "other", "at": "2026-11-21T08:30:00.123456+00:00",
                "interview": None, "item": None, "judged_at": None, "judgement": None, "tries": 0, "unverified": None,
            },
            {
                "id": "s1", "version": 2, "source": "код\n", "at": at, "interview": "a", "item": "own.1",
                "judged_at": at, "judgement": {"verdict": "AC", "cpu": 0.5}, "tries": 1, "unverified": None,
            },
        ],
        "events": [{"id": "e1", "at": at, "kind": "hint", "data": {"n": 1}}],
        "typing": [{"id": "t1", "at": at, "interview": "a", "item": "own.1", "changes": [{"at": 1, "text": "к"}]}],
        "draft": None,
    }  # fmt: skip


def test_restoring_twice_adds_nothing(backup: Path, empty: Places) -> None:
    restore(empty, backup)
    before = state(empty)
    assert restore(empty, backup) == Restored(backup, 0, 2, 0, 0, 3, 0, 0, 1, 0, 2)
    assert state(empty) == before


def test_interview_that_went_on_here_is_never_overwritten(filled: Places, backup: Path) -> None:
    with closing(Store.open(filled)) as store:
        store.append("a", 2, AT, [("answered", {"text": "позже"})])
        store.save_draft("b", "own.1", "новее", 20, AT)
    before = state(filled)
    restored = restore(filled, backup)
    assert (restored.interviews, restored.interviews_there, restored.interviews_differ) == (0, 2, 1)
    assert "Interviews that are here in another form than in the backup: 1. They stay as they are here." in str(
        restored
    )
    assert state(filled) == before


def test_deleted_interview_comes_back_with_its_draft(filled: Places, backup: Path) -> None:
    before = state(filled)
    with closing(Store.open(filled)) as store:
        store.delete_interview("b")
    assert restore(filled, backup).interviews == 1
    assert state(filled) == before


def test_own_item_whose_number_is_taken_gets_another_and_the_interviews_follow(backup: Path, empty: Places) -> None:
    write_own_items(empty.own, "here", "mine.md", [own(1, "Что такое хвостовая рекурсия?")])
    restored = restore(empty, backup)
    assert (restored.own_items, restored.own_items_renumbered) == (3, 1)
    assert [(item.id, item.question, item.parent_id) for item in read_own_items(empty.own)] == [
        ("own.1", "Что такое хвостовая рекурсия?", None),
        ("own.2", "Зачем?", "own.4"),
        ("own.3", "Что такое функтор?", None),
        ("own.4", "Что такое монада?", None),
    ]
    with closing(Store.open(empty)) as store:
        a = store.interview("a")
        assert a is not None and a.kit["items"] == ["02.0", "own.4"]
        assert store.events("a")[1].data == {"item": "own.4"}
        assert store.draft("b", "own.4") == ("черновик", 12.5)
        assert practice.submissions_of(store, "lru")[1].item_id == "own.4"
    record = json.loads((empty.imports / f"{SHA}.json").read_text(encoding="utf-8"))
    assert record["own_items"]["new"] == ["own.4", "own.2"]
    before = state(empty)
    again = restore(empty, backup)
    assert (again.own_items, again.own_items_there, again.interviews_differ) == (0, 3, 0)
    assert state(empty) == before


def test_practice_that_went_on_here_is_never_overwritten(filled: Places, backup: Path) -> None:
    with closing(Store.open(filled)) as store:
        practice.save_source(store, StoredSource("git", "git log --graph", AT))
        practice.add_submission(store, StoredSubmission("s3", "lru", 2, "newer", AT))
    before = state(filled)
    restored = restore(filled, backup)
    assert (restored.submissions, restored.submissions_there) == (0, 2)
    assert state(filled) == before


def test_backup_of_the_program_before_practice_is_restored(backup: Path, empty: Places, tmp_path: Path) -> None:
    old = {name: data for name, data in read(backup).items() if not name.startswith("practice/")}
    head = {**json.loads(old["sobes-backup.json"]), "format": 1, "contents": list(old)[1:]}
    path = write_zip(tmp_path / "old.zip", {**old, "sobes-backup.json": json.dumps(head).encode()})
    assert (restore(empty, path).interviews, restore(empty, path).submissions) == (2, 0)


def test_what_a_browser_ran_comes_back_as_it_was_without_a_verdict(filled: Places, empty: Places, tmp_path) -> None:
    ran = StoredSubmission("s3", "git", 1, "x", AT, unverified={"verdict": "AC", "checks": []})
    with closing(Store.open(filled)) as store:
        practice.add_submission(store, ran)
    write(filled, tmp_path / "b.zip")
    restore(empty, tmp_path / "b.zip")
    with closing(Store.open(empty)) as store:
        assert practice.submission(store, "s3") == ran
        assert practice.tallies(store)["git"].accepted is False


def test_backup_of_the_program_before_unverified_submissions_is_restored(backup: Path, empty: Places, tmp_path) -> None:
    def without(value: dict) -> None:
        for one in value["submissions"]:
            del one["unverified"]

    old = changed(changed(read(backup), PRACTISED, without), HEAD, lambda head: head.update(format=2))
    restored = restore(empty, write_zip(tmp_path / "old.zip", old))
    assert restored.submissions == 2
    with closing(Store.open(empty)) as store:
        assert {one.unverified for one in practice.submissions_of(store, "lru")} == {None}


def test_same_question_under_another_number_is_recognised(backup: Path, empty: Places) -> None:
    write_own_items(empty.own, "here", "mine.md", [own(7, "что такое  монада")])
    restored = restore(empty, backup)
    assert (restored.own_items, restored.own_items_there, restored.own_items_renumbered) == (2, 1, 0)
    with closing(Store.open(empty)) as store:
        assert store.events("a")[1].data == {"item": "own.7"}


def test_without_a_database_own_items_are_backed_up_and_none_is_made(places: Places, empty: Places, tmp_path) -> None:
    write_own_items(places.own, "my list: «вопросы»", "list.md", [own(1, "Что?")])
    write_own_items(places.own, "my list_ «вопросы»", "list.md", [own(2, "Как?")])
    assert write(places, tmp_path / "b.zip").own_items == 2
    assert not places.database.exists()
    restore(empty, tmp_path / "b.zip")
    assert read_own_items(empty.own) == read_own_items(places.own)


def test_folder_with_nothing_in_it_is_not_backed_up(places: Places, tmp_path: Path) -> None:
    with pytest.raises(StoreError) as caught:
        write(places, tmp_path / "b.zip")
    assert str(caught.value) == (
        f"There is nothing to back up in {places.data}. Check the folder, or give it with --data."
    )
    assert list(tmp_path.iterdir()) == []


def test_file_that_is_there_is_replaced_only_with_force(filled: Places, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    target.write_bytes(b"precious")
    with pytest.raises(StoreError) as caught:
        write(filled, target)
    assert str(caught.value) == f"{target} is there already. Give another name, or --force to replace it."
    assert target.read_bytes() == b"precious"
    write(filled, target, force=True)
    assert zipfile.is_zipfile(target)


def test_folder_that_does_not_exist_is_one_sentence(filled: Places, tmp_path: Path) -> None:
    target = tmp_path / "none" / "b.zip"
    with pytest.raises(StoreError) as caught:
        write(filled, target)
    assert str(caught.value) == (
        f"{target} cannot be written (No such file or directory). Choose another folder or make room."
    )


def test_backup_that_cannot_be_read_back_leaves_the_old_one(filled: Places, backup: Path, monkeypatch) -> None:
    before = backup.read_bytes()
    monkeypatch.setattr("sobes.store.backup_file.MEMBER_LIMIT", 10)
    with pytest.raises(StoreError) as caught:
        write(filled, backup, force=True)
    assert str(caught.value).startswith("No backup was written, because reading it back failed: ")
    assert backup.read_bytes() == before
    assert not list(backup.parent.glob(".sobes-*"))


def test_own_items_that_cannot_be_read_are_named(filled: Places, tmp_path: Path) -> None:
    (filled.own / "broken.toml").write_text("format = ", encoding="utf-8")
    with pytest.raises(ImportFileError, match=r"broken\.toml cannot be read"):
        write(filled, tmp_path / "b.zip")
    assert not (tmp_path / "b.zip").exists()


HEAD, FIRST, PRACTISED = "sobes-backup.json", "interviews/00001.json", "practice/00002.json"
BROKEN: dict[str, tuple[Callable[[Members], Members], str]] = {
    "newer format": (
        lambda m: changed(m, HEAD, lambda v: v.update(format=4)),
        "was written by a newer Sobes (format 4",
    ),
    "no format": (lambda m: changed(m, HEAD, lambda v: v.pop("format")), "is damaged ('format' is missing)"),
    "odd format": (lambda m: changed(m, HEAD, lambda v: v.update(format="1")), "is damaged (its format is '1')"),
    "no head": (lambda m: {k: v for k, v in m.items() if k != HEAD}, "is damaged"),
    "head is a list": (lambda m: {**m, HEAD: b"[]"}, "is damaged (an object is missing)"),
    "head is no JSON": (lambda m: {**m, HEAD: b"{"}, "is damaged"),
    "missing member": (lambda m: {k: v for k, v in m.items() if k != FIRST}, "table of contents does not match"),
    "member not listed": (lambda m: {**m, "interviews/9.json": m[FIRST]}, "table of contents does not match"),
    "parent folder": (lambda m: added(m, "../evil.toml"), "holds a file '../evil.toml', which is in no backup"),
    "parent inside": (lambda m: added(m, "own-items/../../evil.toml"), "which is in no backup"),
    "absolute": (lambda m: added(m, "/etc/evil.toml"), "which is in no backup"),
    "backslashes": (lambda m: added(m, "own-items/..\\..\\evil.toml"), "which is in no backup"),
    "drive": (lambda m: added(m, "own-items/c:evil.toml"), "which is in no backup"),
    "hidden": (lambda m: added(m, "own-items/..toml"), "which is in no backup"),
    "database": (lambda m: added(m, "sobes.sqlite3"), "which is in no backup"),
    "interview twice": (lambda m: added(m, "interviews/9.json", m[FIRST]), "it holds an interview twice"),
    "gap in the log": (lambda m: changed(m, FIRST, lambda v: v["events"].pop(0)), "events are not numbered"),
    "no kit": (lambda m: changed(m, FIRST, lambda v: v.pop("kit")), "is damaged ('kit' is missing)"),
    "kit without level": (lambda m: changed(m, FIRST, lambda v: v["kit"].pop("level")), "'level' is missing"),
    "time without zone": (
        lambda m: changed(m, FIRST, lambda v: v.update(created_at="2026-11-21T07:30:00")),
        "has no time zone",
    ),
    "not a number": (lambda m: {**m, FIRST: m[FIRST].replace(b"1.5", b"NaN")}, "NaN is no number"),
    "too large a number": (lambda m: {**m, FIRST: m[FIRST].replace(b"1.5", b"1e999")}, "is damaged"),
    "bottomless": (lambda m: {**m, FIRST: b"[" * 200_000}, "is damaged"),
    "half a surrogate": (lambda m: changed(m, FIRST, lambda v: v.update(id="\ud800")), "is damaged"),
    "practice twice": (lambda m: added(m, "practice/9.json", m[PRACTISED]), "it holds practice twice"),
    "submission twice": (
        lambda m: changed(m, PRACTISED, lambda v: v["submissions"].append(v["submissions"][0])),
        "it holds practice twice",
    ),
    "practice of no interview": (
        lambda m: changed(m, PRACTISED, lambda v: v["typing"][0].update(interview="z")),
        "it holds practice of an interview that it does not hold",
    ),
    "judged by halves": (
        lambda m: changed(m, PRACTISED, lambda v: v["submissions"][0].update(judged_at=v["events"][0]["at"])),
        "a submission is judged by halves",
    ),
    "unverified is a text": (
        lambda m: changed(m, PRACTISED, lambda v: v["submissions"][0].update(unverified="AC")),
        "is damaged (an object is missing)",
    ),
    "version": (lambda m: changed(m, PRACTISED, lambda v: v["submissions"][0].update(version=-1)), "is damaged"),
    "no source": (lambda m: changed(m, PRACTISED, lambda v: v["submissions"][0].pop("source")), "'source' is missing"),
    "own items": (lambda m: {**m, "own-items/abcd.toml": b"format = 9"}, "abcd.toml has format 9"),
}


def nothing_stored(places: Places, path: Path) -> str:
    with pytest.raises(SobesError) as caught:
        restore(places, path)
    assert not places.data.exists()
    return str(caught.value)


@pytest.mark.parametrize("name", BROKEN)
def test_broken_backup_is_refused_and_nothing_is_stored(name: str, backup: Path, empty: Places, tmp_path) -> None:
    break_it, message = BROKEN[name]
    path = write_zip(tmp_path / "broken.zip", break_it(read(backup)))
    told = nothing_stored(empty, path)
    assert message in told and str(path) in told


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_flipped_or_cut_bytes_never_store_anything_else(data) -> None:
    """Whatever happened to the bytes: a sentence and no data folder, or the same content as before."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        here, there = Places(root / "here", root), Places(root / "there", root)
        with closing(Store.open(here)) as store:
            store.create_interview("a", AT, KIT, [("answered", {"text": "ответ " * 50})])
        write(here, root / "b.zip", now=AT)
        content = bytearray((root / "b.zip").read_bytes())
        if data.draw(st.booleans()):
            content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
        else:
            del content[data.draw(st.integers(0, len(content) - 1)) :]
        (root / "b.zip").write_bytes(content)
        try:
            restore(there, root / "b.zip")
        except SobesError:
            assert not there.data.exists()
        else:
            assert state(there) == state(here)


def test_archive_that_unpacks_to_too_much_is_refused(backup: Path, empty: Places, monkeypatch) -> None:
    monkeypatch.setattr("sobes.store.backup_file.TOTAL_LIMIT", 100)
    assert "is too large: unpacked, a backup has at most" in nothing_stored(empty, backup)


def test_member_that_lies_about_its_size_is_refused(empty: Places, backup: Path, tmp_path: Path) -> None:
    path = tmp_path / "bomb.zip"
    members = added(read(backup), "own-items/bomb.toml", b" " * 1_000_000)
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name, data)
    content = path.read_bytes().replace((1_000_000).to_bytes(4, "little"), (10).to_bytes(4, "little"))
    path.write_bytes(content)
    assert "is damaged (Bad CRC-32" in nothing_stored(empty, path)


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_other_packing_is_refused(method: int, empty: Places, backup: Path, tmp_path: Path) -> None:
    path = tmp_path / "packed.zip"
    with zipfile.ZipFile(path, "w", method) as archive:
        for name, data in read(backup).items():
            archive.writestr(name, data)
    assert "is packed otherwise than deflated" in nothing_stored(empty, path)


def test_file_that_is_no_archive_is_one_sentence(empty: Places, tmp_path: Path) -> None:
    path = tmp_path / "b.zip"
    path.write_text("not a ZIP", encoding="utf-8")
    assert nothing_stored(empty, path) == (
        f"{path} is damaged (File is not a zip file). Nothing was restored; try another copy."
    )
    assert nothing_stored(empty, tmp_path / "none.zip").startswith(f"{tmp_path / 'none.zip'} cannot be read: No such")


def test_newer_database_here_is_refused_before_anything_is_written(backup: Path, empty: Places) -> None:
    Store.open(empty).close()
    with closing(sqlite3.connect(empty.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
    with pytest.raises(StoreError, match="newer Sobes"):
        restore(empty, backup)
    assert [path.name for path in empty.data.iterdir()] == ["sobes.sqlite3"]


def test_folders_that_another_program_added_to_the_archive_do_no_harm(backup: Path, empty: Places, tmp_path) -> None:
    path = write_zip(tmp_path / "again.zip", {"interviews/": b"", "imports/": b"", **read(backup)})
    assert restore(empty, path).interviews == 2
