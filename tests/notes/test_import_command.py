"""`sobes import` on real files and folders: what it prints, stores and refuses."""

import json
import zipfile
from hashlib import sha256
from pathlib import Path

import pytest
from click.testing import CliRunner

from sobes.cli import cli
from sobes.notes.own_items import read_own_items

DATA = Path(__file__).parent / "data"
ENGLISH, RUSSIAN = {"LC_ALL": "en_GB.UTF-8"}, {"LC_ALL": "ru_RU.UTF-8"}
NAMES = ("question-list.md", "notes.md", "plan.md", "map.md", "outline.txt")


@pytest.fixture
def run(tmp_path, bank_root):
    def call(*args, env=ENGLISH):
        words = ["--data", str(tmp_path / "data"), "--bank", str(bank_root), "import", *map(str, args)]
        return CliRunner(env=env).invoke(cli, words, catch_exceptions=False)

    return call


@pytest.fixture
def data(tmp_path):
    return tmp_path / "data"


def files(result):
    return json.loads(result.stdout)["files"]


def test_dry_run_of_all_five_gives_the_formats_and_stores_nothing(run, data):
    result = run("--dry-run", "--json", *(DATA / name for name in NAMES))
    assert result.exit_code == 0
    assert [row["format"] for row in files(result)] == [
        "question-list",
        "numbered-notes",
        "study-plan",
        "competency-map",
        "outline",
    ]
    assert all(row["recognised_because"] and row["stored"] is None for row in files(result))
    assert not data.exists()


def test_name_of_the_file_does_not_matter(run, tmp_path):
    odd = tmp_path / "study-plan.csv"
    odd.write_bytes((DATA / "question-list.md").read_bytes())
    assert files(run("--dry-run", "--json", odd))[0]["format"] == "question-list"


def test_unmatched_questions_become_own_items(run, data):
    result = run("--json", DATA / "question-list.md")
    row = files(result)[0]
    assert row["matched"] == {"exact": 5, "near": 0, "none": 475}
    items = read_own_items(data / "own-items")
    assert len(items) == 475
    assert [item.id for item in items] == [f"own.{n}" for n in range(1, 476)]
    assert items[0].question == "Объясните разницу между list, tuple и set в Python"
    assert (items[0].lang, items[0].section, items[0].source_line, items[0].parent_id) == (
        "ru",
        "Основы Python",
        20,
        None,
    )
    assert items[1].parent_id == "own.1"
    by_text = {item.question: item for item in items}
    assert by_text["Как обойти ограничения GIL для CPU-интенсивных задач?"].parent_id == "02.0"


def test_original_is_kept_byte_for_byte_with_a_record(run, data):
    original = (DATA / "notes.md").read_bytes()
    result = run(DATA / "notes.md")
    assert result.exit_code == 0
    name = sha256(original).hexdigest()
    assert (data / "imports" / f"{name}.txt").read_bytes() == original
    record = json.loads((data / "imports" / f"{name}.json").read_text(encoding="utf-8"))
    assert (record["format"], record["units"], record["stubs"]) == ("numbered-notes", 49, 13)
    assert len(record["matches"]) == 49
    assert len(record["findings"]) > 30
    assert not (data / "own-items").exists()


def test_importing_again_stores_nothing_new(run, data):
    run(DATA / "question-list.md")
    before = {path: path.stat().st_mtime_ns for path in data.rglob("*")}
    again = run(DATA / "question-list.md")
    assert "Already imported on " in again.stdout
    assert {path: path.stat().st_mtime_ns for path in data.rglob("*")} == before


def test_changed_list_adds_only_its_new_questions(run, data, tmp_path):
    run(DATA / "question-list.md")
    changed = tmp_path / "list.md"
    text = (DATA / "question-list.md").read_text(encoding="utf-8")
    changed.write_text(
        text.replace("Как работает reference counting и какие у него ограничения?", "Что считает sys.getrefcount?"),
        encoding="utf-8",
    )
    row = files(run("--json", changed))[0]
    assert row["own_items"]["new"] == ["own.476"]
    assert len(row["own_items"]["known"]) == 474
    items = read_own_items(data / "own-items")
    assert len(items) == 476
    assert (items[-1].question, items[-1].parent_id) == ("Что считает sys.getrefcount?", "own.10")
    assert items[9].question == "Объясните принципы работы сборщика мусора в Python"


def test_import_broken_off_before_its_record_is_completed_with_the_same_ids(run, data):
    run(DATA / "question-list.md")
    before = read_own_items(data / "own-items")
    for record in (data / "imports").glob("*.json"):
        record.unlink()
    assert run(DATA / "question-list.md").exit_code == 0
    assert read_own_items(data / "own-items") == before
    assert len(list((data / "imports").glob("*.json"))) == 1


def test_bad_files_are_named_and_the_others_still_imported(run, data, tmp_path):
    empty, binary, prose = tmp_path / "empty.md", tmp_path / "picture.md", tmp_path / "letter.md"
    empty.write_bytes(b"")
    binary.write_bytes(bytes(range(256)) * 10)
    prose.write_text("Дорогая мама!\nУ меня всё хорошо.\n", encoding="utf-8")
    result = run(empty, binary, tmp_path / "none.md", prose, DATA / "map.md")
    assert result.exit_code == 1
    errors = result.stderr.splitlines()
    assert len(errors) == 4
    assert errors[0] == f"sobes: {empty} is empty. There is nothing to import."
    assert errors[1] == f"sobes: {binary} is a binary file (it holds zero bytes). Only text can be imported."
    assert errors[2] == f"sobes: {tmp_path / 'none.md'} does not exist. Check the name and the folder."
    assert errors[3].startswith(f"sobes: {prose} is in none of the five formats.")
    assert len(list((data / "imports").iterdir())) == 2


def test_errors_stand_in_the_json_too(run, tmp_path):
    result = run("--json", tmp_path / "none.md", DATA / "map.md")
    assert result.exit_code == 1
    assert sorted(files(result)[0]) == ["error", "file"]
    assert files(result)[1]["marks"] == 13


def test_report_says_what_why_counts_findings_and_where(run, data):
    text = run(DATA / "plan.md").stdout
    assert "plan.md: a study plan (85 dated tasks, 24 week or repetition headings" in text
    assert "tasks 85, study tasks 54, repetition tasks 31" in text
    assert "line 99: error P-04: study week 5 is absent" in text
    assert f"Stored: {data / 'imports'}" in text


def test_report_shows_matches_with_reasons(run):
    text = run("--dry-run", DATA / "question-list.md").stdout
    assert "Matched to the bank: 5 exactly, 0 nearly, 475 not" in text
    assert "of the reference list, which this item answers" in text
    assert "475 own items would be added" in text


def test_file_cannot_steer_the_terminal(run, tmp_path):
    path = tmp_path / "list.md"
    path.write_text(
        "### 1. a\x1b[31m?\n**Follow-ups:**\n1. b?\n### 3. c?\n**Follow-ups:**\n1. a\x1b]0;x\x07?\n\x1bstray\n",
        encoding="utf-8",
    )
    assert "\x1b" not in run("--dry-run", path).stdout


def test_folder_that_cannot_be_written_is_one_sentence(run, data, tmp_path):
    data.mkdir()
    (data / "imports").write_text("a file where the folder should be", encoding="utf-8")
    result = run(DATA / "map.md")
    assert result.exit_code == 1
    assert "cannot be stored in" in result.stderr


def test_backup_is_told_by_its_content_and_a_dry_run_leaves_it(run, tmp_path):
    path = tmp_path / "backup.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("sobes-backup.json", "{}")
    row = files(run("--dry-run", "--json", path))[0]
    assert (row["format"], row["recognised_because"]) == (
        "backup",
        "a ZIP archive that holds sobes-backup.json",
    )


def test_other_archive_is_a_binary_file(run, tmp_path):
    path = tmp_path / "notes.docx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("word/document.xml", "<w/>")
    result = run(path)
    assert result.exit_code == 1
    assert "a ZIP archive or an office document" in result.stderr


def test_the_report_is_in_the_language_of_the_environment(run):
    text = run("--dry-run", DATA / "plan.md", env=RUSSIAN).stdout
    assert "plan.md: учебный план (85 заданий с датой, 24 заголовка недели или повторения" in text
    assert "заданий 85, учебных заданий 54, заданий на повторение 31" in text
    assert "строка 99: ошибка P-04: среди учебных недель нет номера 5" in text
    assert "Пробный запуск: ничего не сохранено." in text


@pytest.mark.parametrize("env", [ENGLISH, RUSSIAN])
@pytest.mark.parametrize(("lang", "said"), [("ru", "Замечаний: 8"), ("en", "Findings: 8")])
def test_lang_is_stronger_than_the_environment(run, env, lang, said):
    assert said in run("--dry-run", "--lang", lang, DATA / "outline.txt", env=env).stdout


def test_json_is_the_same_in_every_environment(run, tmp_path):
    paths = [DATA / name for name in NAMES] + [tmp_path / "none.md"]
    english, russian = (run("--dry-run", "--json", *paths, env=env).stdout for env in (ENGLISH, RUSSIAN))
    assert english == russian
    assert "told" not in english


def test_json_with_a_language_has_each_sentence_in_it_beside_the_english_one(run, tmp_path):
    result = run("--dry-run", "--json", "--lang", "ru", DATA / "question-list.md", DATA / "plan.md", tmp_path / "none")
    questions, plan, none = files(result)
    assert questions["recognised_told"].startswith("80 нумерованных заголовков")
    assert questions["matches"][0]["reason"].startswith("the likest is")
    assert all(row["told"] for row in questions["matches"])
    assert (plan["findings"][0]["message"], plan["findings"][0]["told"]) == (
        "8 days of the period without a task: 28.11.2024–01.12.2024, 12.12.2024–15.12.2024.",
        "в периоде 8 дней без задания: 28.11.2024–01.12.2024, 12.12.2024–15.12.2024.",
    )
    assert none["told"] == f"Файла {tmp_path / 'none'} нет. Проверьте имя и папку."


def test_the_record_stays_english(run, data):
    run(DATA / "plan.md", env=RUSSIAN)
    (record,) = (data / "imports").glob("*.json")
    assert "told" not in record.read_text(encoding="utf-8")


def test_errors_are_told_in_russian(run, tmp_path):
    result = run(tmp_path / "none.md", env=RUSSIAN)
    assert (result.exit_code, result.stderr) == (
        1, f"sobes: Файла {tmp_path / 'none.md'} нет. Проверьте имя и папку.\n",
    )  # fmt: skip


def test_a_backup_is_told_in_russian(run, tmp_path):
    path = tmp_path / "backup.txt"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("sobes-backup.json", "{}")
    assert run("--dry-run", path, env=RUSSIAN).stdout == (
        f"{path}: резервная копия Sobes (архив ZIP, в котором есть sobes-backup.json). Она была бы восстановлена; "
        "ничего не сохранено.\n"
    )


def test_an_import_of_an_unknown_day_is_told_in_russian(run, data):
    run(DATA / "map.md")
    (record,) = (data / "imports").glob("*.json")
    record.write_text("no JSON", encoding="utf-8")
    assert "Уже импортировано в неизвестный день;" in run(DATA / "map.md", env=RUSSIAN).stdout
