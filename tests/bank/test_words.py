from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from sobes.bank.item import Lang
from sobes.bank.rules.twins import speaks_other
from sobes.bank.rules.words import missing_groups, numbers, overlap, says_any, stem


@pytest.mark.parametrize(
    ("ru", "en"),
    [
        ("по умолчанию 5 мс", "5 ms by default"),
        ("ждут 0,2 с", "wait 0.2 s"),
        ("1 000 000 строк", "1,000,000 rows"),
        ("1\u00a0000\u202f000 строк", "1,000,000 rows"),
        ("10 000 строк", "10_000 rows"),
        ("с 3.12, 3.13 и 3.14", "since 3.12, 3.13 and 3.14."),
        ("кодировка UTF-8 и int64", "the encoding UTF-8 and int64"),
        ("40 %", "40%"),
    ],
)
def test_the_same_numbers_are_equal_in_both_languages(ru: str, en: str) -> None:
    assert numbers(ru, "ru") == numbers(en, "en")


@pytest.mark.parametrize(("ru", "en"), [("40 %", "4 %"), ("0,2 с", "2 s"), ("3.12", "3.13"), ("O(1)", "O(n)")])
def test_different_numbers_differ(ru: str, en: str) -> None:
    assert numbers(ru, "ru") != numbers(en, "en")


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("единственный поток", "единственн"),
        ("один за раз, по очереди", "по очереди"),
        ("метод `__new__` создаёт", "__new__"),
        ("метод `__new__` создаёт", "new"),
        ("вызов asyncio.gather ждёт", "asyncio.gather"),
        ("байт-кодом занят", "байт-код"),
        ("a == b", "=="),
        ("ещё раз", "еще"),
    ],
)
def test_a_term_is_the_beginning_of_words_in_a_row(text: str, term: str) -> None:
    assert says_any(text, (term,))


@pytest.mark.parametrize(("text", "term"), [("неизменяемый", "изменя"), ("по другой очереди", "по очереди"), ("a = b", "==")])
def test_a_term_is_not_the_middle_of_a_word_nor_words_apart(text: str, term: str) -> None:
    assert not says_any(text, (term,))


def test_any_term_of_a_group_and_all_groups() -> None:
    keys = (("замок", "lock"), ("поток", "thread"))
    assert missing_groups("один lock на все потоки", keys) == []
    assert missing_groups("один lock", keys) == [("поток", "thread")]


def test_words_of_the_question_do_not_make_two_points_alike() -> None:
    one, other = "`__new__` создаёт объект, `__init__` настраивает", "pickle создаёт объект через `__new__` без `__init__`"
    assert overlap(one, other) > 0.6
    assert overlap(one, other, "Чем `__new__` отличается от `__init__` у объекта?") <= 0.6


@pytest.mark.parametrize(
    ("text", "lang", "other"),
    [
        ("Оператор `is` сравнивает тождество объектов", "ru", False),
        ("ACID: Atomicity, Consistency, Isolation, Durability — это четыре свойства", "ru", False),
        ("The operator compares identity of objects", "ru", True),
        ("The operator compares identity of objects", "en", False),
        ("Оператор сравнивает тождество объектов", "en", True),
    ],
)
def test_the_language_of_a_text_is_seen_by_its_letters(text: str, lang: Lang, other: bool) -> None:
    assert speaks_other(text, lang) == other


def test_many_threads_stem_words_as_one_does() -> None:
    words = [f"{start}{end}" for start in ("корутин", "поток", "замыкан", "генератор") for end in ("ами", "ов", "ия", "ы", "ам")]
    words += [f"{start}{end}" for start in ("generat", "iterat", "descript") for end in ("ing", "ors", "ion", "ed")]
    alone = [stem.__wrapped__(word) for word in words]
    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(8) as pool:
            together = list(pool.map(stem.__wrapped__, words * 50))
    finally:
        sys.setswitchinterval(before)
    assert together == alone * 50
