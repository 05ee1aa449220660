"""`sobes export` and `sobes import` of its file, on real folders."""

import json
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sobes.cli import cli
from sobes.errors import SobesError
from sobes.places import Places
from sobes.store import Store

from .conftest import AT, KIT

ENGLISH, RUSSIAN = {"LC_ALL": "en_GB.UTF-8"}, {"LC_ALL": "ru_RU.UTF-8"}


@pytest.fixture
def filled(places: Places) -> Places:
    with closing(Store.open(places)) as store:
        store.create_interview("a", AT, KIT, [("started", {})])
        store.save_draft("a", "02.0", "черновик", 1, AT)
    return places


def run(places: Places, *words: object, env: dict[str, str] | None = None) -> Result:
    return CliRunner(env=env or ENGLISH).invoke(
        cli, ["--data", str(places.data), *map(str, words)], catch_exceptions=False
    )


def test_export_without_a_name_is_called_by_the_day(filled: Places, tmp_path: Path, monkeypatch) -> None:
    monkeypatch.chdir(tmp_path)
    before = datetime.now()
    result = run(filled, "export")
    names = {f"sobes-{day:%Y-%m-%d}.zip" for day in (before, datetime.now())}
    assert result.exit_code == 0
    made = [path.name for path in tmp_path.glob("*.zip")]
    assert len(made) == 1 and made[0] in names
    assert result.stdout.endswith(
        "interviews 1, events 1, drafts 1, own items 0, imports 0, submissions 0.\n"
        f"To restore: sobes import {made[0]}\n"
    )


def test_export_to_a_folder_puts_the_file_into_it(filled: Places, tmp_path: Path) -> None:
    folder = tmp_path / "stick"
    folder.mkdir()
    row = json.loads(run(filled, "export", folder, "--json").stdout)
    assert Path(row["path"]).parent == folder
    assert (row["interviews"], row["events"], row["drafts"]) == (1, 1, 1)


def test_export_refuses_a_file_that_is_there(filled: Places, tmp_path: Path) -> None:
    target = tmp_path / "b.zip"
    assert run(filled, "export", target).exit_code == 0
    with pytest.raises(SobesError, match="is there already"):
        CliRunner().invoke(
            cli, ["--data", str(filled.data), "export", str(target)], catch_exceptions=False, standalone_mode=False
        )
    assert run(filled, "export", target, "--force").exit_code == 0


def test_import_restores_what_export_wrote(filled: Places, tmp_path: Path) -> None:
    target, other = tmp_path / "b.zip", Places(tmp_path / "other", tmp_path)
    run(filled, "export", target)
    assert json.loads(run(other, "import", target, "--json", "--dry-run").stdout)["files"][0]["format"] == "backup"
    assert not other.data.exists()
    row = json.loads(run(other, "import", target, "--json").stdout)["files"][0]["restored"]
    assert (row["interviews"], row["interviews_there"]) == (1, 0)
    assert "interviews 0 (already there 1)" in run(other, "import", target).stdout
    with closing(Store.open(other)) as store:
        assert store.draft("a", "02.0") == ("черновик", 1.0)


def test_what_came_back_is_told_in_russian(filled: Places, tmp_path: Path) -> None:
    target, other = tmp_path / "b.zip", Places(tmp_path / "other", tmp_path)
    run(filled, "export", target)
    assert run(other, "import", target, env=RUSSIAN).stdout == (
        f"{target} восстановлен: собеседований 1 (уже были 0), своих вопросов 0 (уже были 0), загруженных файлов 0 "
        "(уже были 0).\n"
    )


def test_backup_larger_than_a_text_may_be_is_restored(filled: Places, tmp_path: Path, monkeypatch) -> None:
    target, other = tmp_path / "b.zip", Places(tmp_path / "other", tmp_path)
    run(filled, "export", target)
    monkeypatch.setattr("sobes.notes.reading.SIZE_LIMIT", 10)
    assert run(other, "import", target).exit_code == 0


def test_backup_that_was_cut_short_is_called_damaged(filled: Places, tmp_path: Path) -> None:
    target, other = tmp_path / "b.zip", Places(tmp_path / "other", tmp_path)
    run(filled, "export", target)
    target.write_bytes(target.read_bytes()[:-100])
    result = run(other, "import", target)
    assert result.exit_code == 1
    assert (
        result.stderr
        == f"sobes: {target} is damaged (File is not a zip file). Nothing was restored; try another copy.\n"
    )
    assert not other.data.exists()


def test_other_archive_is_still_no_backup(places: Places, tmp_path: Path) -> None:
    path = tmp_path / "letters.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("letter.txt", "sobes-backup.json")
    assert "a ZIP archive or an office document" in run(places, "import", path).stderr
