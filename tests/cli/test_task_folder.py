"""The folder of a task: never a file of the person lost, found by id, folder or file."""

from pathlib import Path

import pytest

from sobes.cli.task_folder import MARKER, TaskFolder, find_folder, marker, read_source, write_folder
from sobes.errors import PracticeError

KNOWN = ("lru-cache", "git-rebase")
FILES = {"solution.py": "# here\n", "README.md": "# Кэш\n", MARKER: marker("lru-cache", 1, "solution.py")}


def refusal(act, *args) -> str:
    with pytest.raises(PracticeError) as caught:
        act(*args)
    return str(caught.value)


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    write_folder(Path("lru-cache"), FILES, force=False)
    return tmp_path


def test_files_are_written_and_writing_them_again_changes_nothing(here: Path) -> None:
    assert {path.name: path.read_text(encoding="utf-8") for path in Path("lru-cache").iterdir()} == FILES
    assert write_folder(Path("lru-cache"), FILES, force=False) == ()


def test_file_that_the_person_changed_is_never_overwritten(here: Path) -> None:
    work = Path("lru-cache/solution.py")
    work.write_text("class Lru: ...\n")
    Path("lru-cache/README.md").unlink()
    assert refusal(write_folder, Path("lru-cache"), FILES, False) == (
        "lru-cache has these files already, with another text: solution.py. Give another folder with --dir, or "
        "--force to begin anew; yours are then kept under another name."
    )
    assert work.read_text() == "class Lru: ...\n" and not Path("lru-cache/README.md").exists()


def test_beginning_anew_keeps_every_file_that_was_changed(here: Path) -> None:
    for number in (1, 2):
        Path("lru-cache/solution.py").write_text(f"class Lru{number}: ...\n")
        (copy,) = write_folder(Path("lru-cache"), FILES, force=True)
        assert copy == Path(f"lru-cache/solution.py.old-{number}")
        assert copy.read_text() == f"class Lru{number}: ...\n"
    assert Path("lru-cache/solution.py").read_text() == "# here\n"


@pytest.mark.parametrize("target", ["lru-cache", "./lru-cache", "lru-cache/solution.py", "lru-cache/"])
def test_folder_is_found_by_id_by_path_and_by_file(here: Path, target: str) -> None:
    assert find_folder(target, KNOWN) == TaskFolder(Path("lru-cache"), "lru-cache", Path("lru-cache/solution.py"))


def test_another_file_of_the_folder_can_be_the_solution(here: Path) -> None:
    other = Path("lru-cache/second.py")
    other.touch()
    assert find_folder(str(other), KNOWN).file == other


def test_inside_its_folder_a_task_needs_no_name(here: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir("lru-cache")
    for target in (None, "lru-cache", "."):
        assert find_folder(target, KNOWN).file == Path("solution.py")


@pytest.mark.parametrize(
    ("target", "sentence"),
    [
        (None, "This folder is for no task. Get one: sobes task get ID, then go to its folder."),
        ("git-rebase", "Task git-rebase is not in a folder here yet: sobes task get git-rebase"),
        ("git-rebsae", "There is no task git-rebsae. Did you mean git-rebase? All of them: sobes task list."),
        ("notes", "notes is for no task. Get one: sobes task get ID, then go to its folder."),
        ("notes/a.py", "notes/a.py is for no task. Get one: sobes task get ID, then go to its folder."),
        ("../etc", "There is no task ../etc. All of them: sobes task list."),
    ],
)
def test_what_is_no_task_is_one_sentence(here: Path, target: str | None, sentence: str) -> None:
    Path("notes").mkdir()
    Path("notes/a.py").touch()
    assert refusal(find_folder, target, KNOWN) == sentence


@pytest.mark.parametrize("text", ["task = ", 'task = "lru-cache"', 'task = "x"\nfile = "../../etc/passwd"', "task = 1"])
def test_damaged_marker_is_one_sentence(here: Path, text: str) -> None:
    Path("lru-cache", MARKER).write_text(text)
    assert refusal(find_folder, "lru-cache", KNOWN).startswith(f"lru-cache/{MARKER} cannot be read (")


def test_file_that_is_no_program_is_one_sentence(here: Path) -> None:
    path = Path("a.py")
    assert refusal(read_source, path) == "a.py cannot be read (No such file or directory)."
    path.write_bytes(b"\xff\xfe")
    assert refusal(read_source, path) == "a.py is no text in UTF-8. Save it as UTF-8."
    assert refusal(read_source, path, ".sql") == "a.py does not fit: a .sql file is needed."
    path.write_bytes(b" " * 1_000_001)
    assert refusal(read_source, path) == "a.py is larger than a program may be (1000000 bytes)."
