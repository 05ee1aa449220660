"""Opening a database: new, up to date, old, newer, broken, in use."""

import os
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from sqlalchemy import inspect

from sobes.errors import StoreError
from sobes.places import Places
from sobes.store import Store, engine, opening, practice
from sobes.store.migrating import scripts
from sobes.store.opening import SHIPPED, Migrations, make_ready
from sobes.store.tables import METADATA
from sobes.store.values import StoredSubmission

from .conftest import AT, KIT

SECOND = """
from alembic import op
revision, down_revision = "0004", "0003"
def upgrade():
    op.execute("ALTER TABLE interviews ADD COLUMN note TEXT")
"""


def filled(places: Places) -> None:
    with closing(Store.open(places)) as store:
        store.create_interview("a", AT, KIT, [("started", {"x": 1})])


def files(folder: Path) -> dict[str, bytes]:
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def next_program(tmp_path: Path, second: str = SECOND) -> Migrations:
    """The migrations of a later program, which has one revision more."""
    folder = tmp_path / "migrations"
    shutil.copytree(SHIPPED.folder, folder, ignore=shutil.ignore_patterns("__pycache__"))
    (folder / "versions" / "r0004_note.py").write_text(second, encoding="utf-8")
    return Migrations(folder, "0004")


def refusal(places: Places) -> str:
    with pytest.raises(StoreError) as caught:
        Store.open(places)
    return str(caught.value)


def run(places: Places, program: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-W", "error", "-c", program, str(places.data), *words],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        capture_output=True,
        text=True,
        check=False,
    )


def test_opening_makes_the_folder_and_the_database(tmp_path: Path) -> None:
    places = Places(tmp_path / "новая" / "100% ?#&" / "data", tmp_path)
    filled(places)
    assert [path.name for path in places.data.iterdir()] == ["sobes.sqlite3"]
    with closing(Store.open(places)) as store:
        assert len(store.events("a")) == 1


def test_shipped_migrations_end_at_the_named_head_and_make_the_tables(store: Store) -> None:
    assert scripts(SHIPPED.folder).get_heads() == [SHIPPED.head]
    with store.engine.connect() as connection:
        made = inspect(connection)
        found = {name: [column["name"] for column in made.get_columns(name)] for name in made.get_table_names()}
    found.pop("alembic_version")
    assert found == {name: [column.name for column in table.columns] for name, table in METADATA.tables.items()}


def test_opening_an_up_to_date_database_is_quick(places: Places) -> None:
    filled(places)
    seconds = []
    for _ in range(5):
        start = time.perf_counter()
        with closing(Store.open(places)) as store:
            store.interview("a")
        seconds.append(time.perf_counter() - start)
    assert min(seconds) < 0.05


def test_opening_an_up_to_date_database_does_not_import_alembic(places: Places) -> None:
    filled(places)
    program = """
import sys
from pathlib import Path
from sobes.places import Places
from sobes.store import Store
store = Store.open(Places.of(Path(sys.argv[1]), None))
print(len(store.interviews()), "alembic" in sys.modules)
store.close()
"""
    assert run(places, program).stdout == "1 False\n"


def test_many_processes_that_open_a_new_folder_at_once_all_succeed(places: Places) -> None:
    program = """
import sys
from datetime import UTC, datetime
from pathlib import Path
from sobes.places import Places
from sobes.store import Store
sys.stdin.readline()
store = Store.open(Places.of(Path(sys.argv[1]), None))
store.create_interview(sys.argv[2], datetime.now(UTC), {"lang": "ru", "level": "junior"}, [("started", {})])
store.close()
"""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}
    command = [sys.executable, "-W", "error", "-c", program, str(places.data)]
    processes = [
        subprocess.Popen([*command, f"i{n}"], env=environment, stdin=subprocess.PIPE, stderr=subprocess.PIPE)
        for n in range(6)
    ]
    time.sleep(0.8)  # all have imported and wait at the line
    for process in processes:
        assert process.stdin
        process.stdin.write(b"go\n")
        process.stdin.flush()
    told = [process.communicate(timeout=60)[1].decode() for process in processes]
    assert told == [""] * 6
    with closing(Store.open(places)) as store:
        assert sorted(interview.id for interview in store.interviews()) == [f"i{n}" for n in range(6)]


@pytest.mark.parametrize("with_log", [False, True], ids=["closed", "left by a killed process"])
def test_newer_database_is_refused_and_left_byte_for_byte(places: Places, with_log: bool) -> None:
    filled(places)
    with closing(sqlite3.connect(places.database)) as connection:
        connection.execute("UPDATE alembic_version SET version_num = '0999'")
        connection.commit()
        beside = {path: path.read_bytes() for path in places.data.iterdir()} if with_log else {}
    for path, content in beside.items():
        path.write_bytes(content)
    before = files(places.data)
    assert refusal(places) == (
        f"{places.database} was written by a newer Sobes (its form is 0999, this program knows {SHIPPED.head} "
        "at most). It was left as it is; update Sobes, or give another folder with --data."
    )
    after = files(places.data)
    index = "sobes.sqlite3-shm"  # SQLite's index of the log: rebuilt by every reader after a crash, holds no data
    assert {name: after[name] for name in after if name != index} == {
        name: before[name] for name in before if name != index
    }
    assert with_log or after == before


@pytest.mark.parametrize("table", ["photos (name TEXT)", "alembic_version (version_num TEXT)"])
def test_database_of_another_program_is_refused_and_left(places: Places, table: str) -> None:
    places.data.mkdir()
    with closing(sqlite3.connect(places.database)) as connection:
        connection.execute(f"CREATE TABLE {table}")
    before = files(places.data)
    assert refusal(places) == (
        f"{places.database} is a database of another program. It was left as it is; give another folder with --data."
    )
    assert files(places.data) == before


def test_file_that_is_no_database_is_refused_and_left(places: Places) -> None:
    places.data.mkdir()
    places.database.write_text("Дорогой дневник! " * 100, encoding="utf-8")
    before = files(places.data)
    assert refusal(places) == (
        f"{places.database} is not a database. Move it away, or put one of the copies from {places.backups} "
        "in its place."
    )
    assert files(places.data) == before


def test_damaged_database_is_one_sentence(places: Places) -> None:
    filled(places)
    content = bytearray(places.database.read_bytes())
    content[100:4096] = os.urandom(3996)
    places.database.write_bytes(content)
    assert refusal(places).startswith(f"{places.database} is damaged (")


def test_empty_file_becomes_a_database(places: Places) -> None:
    places.data.mkdir()
    places.database.touch()
    filled(places)
    assert not places.backups.exists()


def test_data_folder_that_is_a_file_is_one_sentence(places: Places) -> None:
    places.data.write_text("a file", encoding="utf-8")
    assert refusal(places) == (f"The data folder {places.data} cannot be made (File exists). Give another with --data.")


def test_folder_where_the_database_should_be_is_one_sentence(places: Places) -> None:
    places.database.mkdir(parents=True)
    assert refusal(places).startswith(f"{places.database} cannot be opened for writing (unable to open database file)")


@contextmanager
def a_person_without_rights() -> Iterator[None]:
    """Root may write everywhere: for the moment it becomes nobody, who owns nothing. Others stay who they are."""
    root = os.geteuid() == 0
    if root:
        os.setresuid(65534, 65534, 0)
    try:
        yield
    finally:
        if root:
            os.setresuid(0, 0, 0)


@pytest.mark.parametrize("name", ["data", "database"])
def test_what_may_not_be_written_is_one_sentence(name: str) -> None:
    with tempfile.TemporaryDirectory() as folder:  # pytest's own folder is closed to other people
        Path(folder).chmod(0o755)
        places = Places.of(Path(folder) / "data", None)
        filled(places)
        path: Path = getattr(places, name)
        mode = path.stat().st_mode
        path.chmod(0o555 if path.is_dir() else 0o444)
        try:
            with a_person_without_rights():
                assert " writ" in refusal(places)
        finally:
            path.chmod(mode)


def test_database_in_use_is_one_sentence(places: Places, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    with closing(Store.open(places)) as store, closing(sqlite3.connect(places.database)) as other:
        store.create_interview("a", AT, KIT)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(StoreError) as caught:
            store.append("a", 0, AT, [("asked", {})])
        assert str(caught.value) == (
            f"{places.database} has been in use by another program for 0.1 seconds. Close that program or try again."
        )
        assert store.events("a") == ()  # reading goes on


def test_new_database_that_another_process_holds_is_one_sentence(places: Places, monkeypatch) -> None:
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.1)
    monkeypatch.setattr(opening, "BUSY_SECONDS", 0.1)
    places.data.mkdir()
    with closing(sqlite3.connect(places.database)) as other:
        other.execute("BEGIN EXCLUSIVE")
        assert "in use by another program" in refusal(places)


def test_full_disk_is_one_sentence_and_nothing_of_the_append_is_stored(places: Places, store: Store) -> None:
    store.create_interview("a", AT, KIT)
    with store.engine.connect() as connection:  # SQLite's own limit gives the error that a full disk gives
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(StoreError) as caught:
        store.append("a", 0, AT, [("asked", {}), ("answered", {"text": "x" * 100_000})])
    assert str(caught.value) == (
        f"There is no room left for {places.database}; this was not saved. Free some disk space and try again."
    )
    assert store.events("a") == ()
    assert store.append("a", 0, AT, [("asked", {})]) == 1


def test_migration_makes_a_copy_first_and_keeps_the_data(places: Places, tmp_path: Path) -> None:
    filled(places)
    make_ready(places, next_program(tmp_path))
    with closing(sqlite3.connect(places.database)) as connection:
        assert connection.execute("SELECT id, note FROM interviews").fetchall() == [("a", None)]
        assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [("0004",)]
    (copy,) = places.backups.iterdir()
    assert copy.name.startswith("sobes-20") and copy.name.endswith(f"-{SHIPPED.head}.sqlite3")
    old = Places(tmp_path / "old", tmp_path)
    old.data.mkdir()
    shutil.copy(copy, old.database)
    with closing(Store.open(old)) as store:
        assert [event.data for event in store.events("a")] == [{"x": 1}]


def test_copy_holds_what_a_killed_process_left_in_the_log(places: Places, tmp_path: Path) -> None:
    filled(places)
    with closing(sqlite3.connect(places.database)) as held:
        held.execute('UPDATE interviews SET kit = \'{"lang": "en", "level": "senior"}\'')
        held.commit()
        make_ready(places, next_program(tmp_path))
    (copy,) = places.backups.iterdir()
    with closing(sqlite3.connect(copy)) as connection:
        assert "senior" in connection.execute("SELECT kit FROM interviews").fetchone()[0]


def test_only_the_newest_five_copies_are_kept(places: Places, tmp_path: Path) -> None:
    filled(places)
    places.backups.mkdir()
    for day in range(1, 8):
        (places.backups / f"sobes-2026-01-0{day}-120000-0001.sqlite3").touch()
    (places.backups / "my own copy.sqlite3").touch()
    make_ready(places, next_program(tmp_path))
    names = sorted(path.name for path in places.backups.iterdir())
    assert names[:5] == ["my own copy.sqlite3"] + [f"sobes-2026-01-0{day}-120000-0001.sqlite3" for day in range(4, 8)]
    assert len(names) == 6


def test_migration_that_fails_leaves_the_old_database_usable(places: Places, tmp_path: Path) -> None:
    filled(places)
    broken = SECOND + '    op.execute("DELETE FROM interviews")\n    op.execute("DROP TABLE never")\n'
    with pytest.raises(StoreError):
        make_ready(places, next_program(tmp_path, broken))
    with closing(Store.open(places)) as store:
        assert len(store.events("a")) == 1


def test_migration_that_loses_an_interview_of_events_is_undone(places: Places, tmp_path: Path) -> None:
    filled(places)
    with pytest.raises(StoreError) as caught:
        make_ready(places, next_program(tmp_path, SECOND + '    op.execute("DELETE FROM interviews")\n'))
    assert str(caught.value) == f"{places.database} could not be updated: rows of events lost their interview."
    with closing(Store.open(places)) as store:
        assert len(store.events("a")) == 1


def test_without_a_copy_nothing_is_migrated(places: Places, tmp_path: Path) -> None:
    filled(places)
    places.backups.write_text("a file where the folder should be", encoding="utf-8")
    with pytest.raises(StoreError) as caught:
        make_ready(places, next_program(tmp_path))
    assert "its copy cannot be written" in str(caught.value)
    with closing(Store.open(places)) as store:
        assert len(store.events("a")) == 1


def test_database_of_the_first_program_keeps_its_interviews_and_takes_submissions(places: Places, tmp_path) -> None:
    first = tmp_path / "first"
    shutil.copytree(SHIPPED.folder, first, ignore=shutil.ignore_patterns("__pycache__", "r0002*", "r0003*"))
    make_ready(places, Migrations(first, "0001"))
    with closing(sqlite3.connect(places.database)) as connection:
        connection.execute("INSERT INTO interviews VALUES ('a', '2026-11-21T07:30:00+00:00', NULL, '{}')")
        connection.execute("INSERT INTO events VALUES ('a', 1, '2026-11-21T07:30:00+00:00', 'asked', '{\"x\": 1}')")
        connection.commit()
    with closing(Store.open(places)) as store:
        assert [event.data for event in store.events("a")] == [{"x": 1}]
        practice.add_submission(store, StoredSubmission("s", "lru", 1, "pass", AT, "a"))
    assert [copy.name[-11:] for copy in places.backups.iterdir()] == ["001.sqlite3"]


def test_database_before_unverified_submissions_keeps_what_was_sent_in_and_takes_them(places: Places, tmp_path) -> None:
    second = tmp_path / "second"
    shutil.copytree(SHIPPED.folder, second, ignore=shutil.ignore_patterns("__pycache__", "r0003*"))
    make_ready(places, Migrations(second, "0002"))
    with closing(sqlite3.connect(places.database)) as connection:
        row = ("old", "lru", 1, "pass", "2026-11-21T07:30:00+00:00", "2026-11-21T07:31:00+00:00", "AC")
        columns = "id, task_id, task_version, source, at, judged_at, verdict, judgement"
        connection.execute(f"INSERT INTO submissions ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, '{{}}')", row)
        connection.commit()
    with closing(Store.open(places)) as store:
        new = StoredSubmission("new", "lru", 1, "pass", AT, unverified={"verdict": "AC"})
        practice.add_submission(store, new)
        assert practice.submission(store, "new") == new
        old = practice.submission(store, "old")
        assert old is not None and (old.verdict, old.unverified) == ("AC", None)
