"""Own items: ids that last, files that are whole, and any text coming back as it went in."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sobes.errors import ImportFileError
from sobes.notes.matching import Asked, Match
from sobes.notes.own_items import OwnItem, own_items_for, read_own_items, write_own_items

TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=60)


def unmatched(ref, text, parent=None):
    number, _, below = ref.partition(".")
    return Match(Asked(ref, text, int(number), int(below), 7, "SQL", parent), "none", None, 0.0, "")


@settings(max_examples=60, deadline=None, derandomize=True)
@given(TEXT, TEXT, TEXT)
def test_any_text_comes_back_as_written(tmp_path_factory, question, section, source):
    folder = tmp_path_factory.mktemp("own")
    item = OwnItem("own.1", question, "ru", section, source, 3, "02.0")
    write_own_items(folder, "one", source, [item])
    assert read_own_items(folder) == (item,)


def test_follow_up_names_its_own_main_or_the_main_of_the_bank():
    matched = Match(Asked("2.0", "Что такое GIL?", 2, 0, 3), "exact", "02.0", 1.0, "")
    rows = [
        unmatched("1.0", "What is a view?"),
        unmatched("1.1", "Why?", "1.0"),
        matched,
        unmatched("2.1", "Why?", "2.0"),
    ]
    new, old = own_items_for(rows, [], "list.md")
    assert [(item.id, item.parent_id, item.lang) for item in new] == [
        ("own.1", None, "en"),
        ("own.2", "own.1", "en"),
        ("own.3", "02.0", "en"),
    ]
    assert old == ()


def test_known_question_keeps_its_id_and_new_ones_follow_the_greatest():
    known = [OwnItem("own.41", "Что такое view?", "ru", "", "a.md", 1)]
    new, old = own_items_for([unmatched("1.0", "что такое VIEW"), unmatched("2.0", "Что такое CTE?")], known, "b.md")
    assert [item.id for item in old] == ["own.41"]
    assert [item.id for item in new] == ["own.42"]


def test_same_question_twice_in_one_list_is_one_item():
    new, _ = own_items_for([unmatched("1.0", "Что такое view?"), unmatched("2.0", "Что такое view?")], [], "a.md")
    assert len(new) == 1


def test_items_are_read_in_the_order_of_their_numbers(tmp_path):
    for number in (10, 9, 2):
        write_own_items(tmp_path, f"f{number}", "a.md", [OwnItem(f"own.{number}", "q", "en", "", "a.md", 1)])
    assert [item.id for item in read_own_items(tmp_path)] == ["own.2", "own.9", "own.10"]


def test_no_folder_is_no_items(tmp_path):
    assert read_own_items(tmp_path / "none") == ()


@pytest.mark.parametrize(
    "text",
    ["format = 1\n[[items]\n", "format = 1\nsource_file = 'a'\n[[items]]\nid = 'own.1'\n", "format = 9\n"],
)
def test_damaged_file_is_named(tmp_path, text):
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    with pytest.raises(ImportFileError, match=r"bad\.toml"):
        read_own_items(tmp_path)


def test_no_part_of_a_file_is_left_after_a_failed_write(tmp_path, monkeypatch):
    def refuse(self: Path, target: Path) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(Path, "replace", refuse)
    with pytest.raises(OSError, match="No space"):
        write_own_items(tmp_path, "one", "a.md", [])
    assert list(tmp_path.iterdir()) == []
