"""`sobes report` as a person runs it."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from sobes.cli import cli
from sobes.errors import SobesError
from sobes.reports.document import Document
from sobes.reports.save import KINDS, render
from tests.reports.made import ROOT, by_turns, hold

Run = Callable[..., Result]


@pytest.fixture(scope="module")
def data(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("data")
    for seed in (1, 2):
        hold(folder, by_turns("ru"), seed=seed, follow_ups=0, sections=("databases",))
    return folder


@pytest.fixture
def run(data: Path) -> Run:
    def sobes(*words: object, folder: Path = data) -> Result:
        start = ["--data", str(folder), "--bank", str(ROOT / "bank"), "report"]
        return CliRunner().invoke(cli, [*start, *map(str, words)])

    return sobes


def test_it_prints_the_last_interview_as_markdown_in_its_language(run: Run) -> None:
    result = run()
    assert result.exit_code == 0
    assert result.stdout.startswith("# Собеседование, ")
    assert "- Зерно: 2\n" in result.stdout
    assert run("last").stdout == result.stdout


def test_the_language_and_the_interview_can_be_chosen(run: Run) -> None:
    last = json.loads(run("--format", "json").stdout)["interview"]["id"]
    result = run(last, "--lang", "en")
    assert result.stdout.startswith("# Interview of ")
    assert f"- Interview: {last}\n" in result.stdout


@pytest.mark.parametrize(
    ("name", "start"), [("r.pdf", b"%PDF-"), ("r.html", b"<!doctype"), ("r.json", b"{"), ("r.txt", b"# ")]
)
def test_the_ending_of_the_file_chooses_the_format(run: Run, tmp_path: Path, name: str, start: bytes) -> None:
    result = run("--output", tmp_path / name)
    assert result.exit_code == 0
    assert (tmp_path / name).read_bytes().startswith(start)
    assert name in result.stderr


def test_a_file_that_is_there_is_kept_unless_forced(run: Run, tmp_path: Path) -> None:
    file = tmp_path / "r.md"
    file.write_text("mine")
    result = run("--output", file)
    assert isinstance(result.exception, SobesError)
    assert str(result.exception) == f"{file} is there already. Choose another file, or --force to overwrite it."
    assert file.read_text() == "mine"
    assert run("--output", file, "--force").exit_code == 0
    assert file.read_text(encoding="utf-8").startswith("# ")


def test_a_folder_that_is_not_there_is_said(run: Run, tmp_path: Path) -> None:
    result = run("--output", tmp_path / "no" / "r.md")
    assert "There is no folder" in str(result.exception)
    assert not (tmp_path / "no").exists()


def test_an_interview_that_is_not_there_is_said(run: Run) -> None:
    result = run("20200101-000000-abcdef")
    assert isinstance(result.exception, SobesError)
    assert "There is no interview 20200101-000000-abcdef" in str(result.exception)


def test_without_interviews_it_says_so_and_makes_no_database(run: Run, tmp_path: Path) -> None:
    result = run(folder=tmp_path)
    assert "There are no interviews in" in str(result.exception)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("kind", KINDS)
def test_a_rendering_has_bytes_a_type_and_a_safe_name(russian: Document, kind: str) -> None:
    data, media_type, name = render(russian, kind)  # type: ignore[arg-type]
    assert data
    assert media_type.split("/")[0] in ("text", "application")
    assert name == f"sobes-{russian.interview_id}.{kind}"
