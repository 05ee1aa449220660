from __future__ import annotations

from pathlib import Path
from time import perf_counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sobes.bank.item import Bank, Item, ItemProse, Point, PointProse
from sobes.bank.parse import read_bank
from sobes.bank.search import Index, build_index, search, suggest, suggestions

from .tiny import write_bank

# id → (Russian question, topics, one point of the answer)
QUESTIONS = {
    "01.0": ("Чем отличаются изменяемые и неизменяемые типы данных?", "mutable immutable", "Список list изменяем, строка str нет."),
    "01.1": ("Можно ли изменить tuple, внутри которого лежит список?", "tuple", "Кортеж хранит ссылки, вложенный список меняется."),
    "01.2": ("В чём разница между append и extend у списка?", "list extend", "Метод extend дописывает все элементы другого списка."),
    "02.0": ("Что такое GIL и как он влияет на потоки?", "gil threads", "Интерпретатор CPython держит один замок на байт-код."),
    "02.1": ("Как обойти GIL для вычислений?", "gil multiprocessing", "Процессы multiprocessing не делят интерпретатор."),
    "03.0": ("Что такое декоратор и когда он выполняется?", "decorator", "Декоратор получает функцию и возвращает замену."),
    "04.0": ("Чем генератор отличается от итератора?", "generator iterator", "Ключевое слово yield приостанавливает тело функции."),
    "04.1": ("Что делает yield from?", "yield", "Делегирует перебор вложенному генератору."),
    "05.0": ("Как работает менеджер контекста?", "contextmanager with", "Методы `__enter__` и `__exit__` берут и отпускают ресурс."),
    "06.0": ("Что такое MRO и множественное наследование?", "mro inheritance", "Линеаризация C3 задаёт порядок классов для super."),
    "07.0": ("Чем `__new__` отличается от `__init__`?", "new init", "Конструктор создаёт экземпляр, инициализатор заполняет."),
    "07.3": ("Как сделать Singleton через `__new__`?", "singleton", "Один экземпляр класса на процесс."),
    "08.0": ("Что такое метаклассы и зачем они нужны?", "metaclass", "Метакласс создаёт классы, как класс создаёт объекты."),
    "09.0": ("Как устроена сборка мусора в CPython?", "gc memory", "Счётчик ссылок и сборщик циклов по поколениям."),
    "10.0": ("Что такое кодировка UTF-8 и чем str отличается от bytes?", "unicode utf-8", "Кодовые точки становятся байтами через encode."),
    "12.0": ("Чем корутина отличается от задачи в asyncio?", "asyncio coroutine task", "Ключевые слова async и await, цикл событий."),
    "12.4": ("Чем gather отличается от wait?", "asyncio gather", "Ждут несколько задач сразу."),
    "26.0": ("Зачем нужен Pydantic в FastAPI?", "pydantic fastapi", "Модель проверяет типы данных запроса."),
    "27.0": ("Что такое внедрение зависимостей?", "dependency injection", "Depends передаёт зависимость в обработчик."),
    "30.0": ("Как сериализовать объект в JSON?", "json serialization", "Модуль json пишет числа, строки, списки и словари."),
    "38.0": ("Какие бывают виды JOIN в SQL?", "sql join", "Внешнее соединение оставляет строки без пары."),
    "40.0": ("Что такое нормализация и денормализация?", "normalization", "Нормальные формы убирают избыточность."),
    "45.0": ("Что такое транзакция и свойства ACID?", "transaction acid", "Атомарность, согласованность, изоляция, надёжность."),
    "45.2": ("Какие уровни изоляции есть в PostgreSQL?", "postgresql isolation", "Read Committed, Repeatable Read, Serializable."),
    "48.0": ("Что означают принципы SOLID?", "solid", "Единственная ответственность, открытость, подстановка Лисков."),
    "52.0": ("Когда выбирают Kafka, а когда RabbitMQ?", "kafka rabbitmq", "Журнал сообщений против брокера очередей."),
    "57.0": ("Как устроено кэширование в Redis?", "cache redis", "Вытеснение ключей по сроку жизни."),
    "64.0": ("Что такое фикстуры pytest?", "pytest fixture", "Фикстура готовит данные до теста и убирает после."),
    "71.0": ("Чем образ Docker отличается от контейнера?", "docker image container", "Слои образа только читаются."),
    "75.0": ("Что такое Kubernetes и его механизмы масштабирования?", "kubernetes", "Быстрый запуск подов, который следит за репликами."),
}  # fmt: skip

GOLDEN = {
    "GIL": "02.0", "гил": "02.0", "жил": "02.0", "gil потоки": "02.0", "пшд": "02.0", "GIL обойти": "02.1",
    "пайдентик": "26.0", "pidantic": "26.0", "пидантик": "26.0", "пайдэнтик": "26.0", "знвфтешс": "26.0",
    "фастапи": "26.0", "фаст апи": "26.0", "ютф-8": "10.0", "utf8": "10.0", "UTF 8": "10.0", "юникод": "10.0",
    "джсон": "30.0", "жсон": "30.0", "сериализацыя": "30.0", "тапла": "01.1", "тупл": "01.1", "tupple": "01.1",
    "кортедж": "01.1", "екстенд": "01.2", "экстенд": "01.2", "Гененатор": "04.0", "генератары": "04.0",
    "итиратор": "04.0", "yeild": "04.1", "Singlton": "07.3", "синглтон": "07.3", "сингелтон": "07.3",
    "dependancy": "27.0", "внидрение зависимостей": "27.0", "кафка": "52.0", "rabitmq": "52.0", "rabbit": "52.0", "кубер": "75.0", "постгр": "45.2",
    "декаратор": "03.0", "decarator": "03.0", "ltrjhfnjh": "03.0", "c,jhrf vecjhf": "09.0", "мета класс": "08.0", "метаклассі": "08.0",
    "МЕХАНИЗМІ": "75.0", "бістрая": "75.0", "єкземпляр": "07.0", "__new__ __init__": "07.0",
    "нью инит": "07.0", "транзакцыя": "45.0", "транзак-\nция": "45.0", "JOINов": "38.0", "джойны": "38.0",
    "постгрес": "45.2", "уровни изоляци": "45.2", "cписoк append": "01.2", "менеджер кантекста": "05.0",
    "асинкио": "12.0", "корутины": "12.0", "гатер": "12.4", "мро": "06.0", "кубернетис": "75.0", "докер": "71.0",
    "контейнира": "71.0", "пайтест": "64.0", "фикстура": "64.0", "сборщик мусора": "09.0", "редис кеш": "57.0",
    "салид": "48.0", "нормализацыя": "40.0", "неизменяеміе": "01.0", "ghbywbgs SOLID": "48.0",
    "как работает __new__": "07.0", "чем отличается wait": "12.4", "what is a transaction": "45.0",
}  # fmt: skip


def item(item_id: str, question: str, topics: str, point: str) -> Item:
    prose = ItemProse(question, {"junior": point}, {"p1": PointProse(point)}, {}, {})
    return Item(
        item_id, 1, "", "python-basics", tuple(topics.split()), (Point("p1", "junior", 10),), (), {"ru": prose}
    )


@pytest.fixture(scope="module")
def index() -> Index:
    items = [item(item_id, *texts) for item_id, texts in QUESTIONS.items()]
    return build_index(Bank(Path(), (), ()), items)


@pytest.mark.parametrize(("query", "wanted"), GOLDEN.items())
def test_a_misspelt_query_finds_its_item_first(index: Index, query: str, wanted: str) -> None:
    found = [hit.item_id for hit in search(index, query, 3)]
    assert found[:1] == [wanted], found


@pytest.mark.parametrize("item_id", QUESTIONS)
def test_a_question_finds_itself_first(index: Index, item_id: str) -> None:
    assert search(index, QUESTIONS[item_id][0], 1)[0].item_id == item_id


@given(st.text(max_size=200), st.integers(1, 5))
def test_any_text_gives_at_most_so_many_different_items(index: Index, text: str, limit: int) -> None:
    hits = search(index, text, limit)
    assert len({hit.item_id for hit in hits}) == len(hits) <= limit
    assert list(hits) == sorted(hits, key=lambda hit: -hit.score)


@given(st.sampled_from(["pydantic", "kubernetes", "транзакция", "декоратор", "генератор"]), st.data())
def test_two_neighbouring_letters_may_change_places(index: Index, word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 2))
    typed = word[:at] + word[at + 1] + word[at] + word[at + 2 :]
    wanted = [hit.item_id for hit in search(index, word, 1)]
    assert [hit.item_id for hit in search(index, typed, 1)] == wanted


def test_nothing_near_finds_nothing_and_suggests_words(index: Index) -> None:
    assert search(index, "фывапролдж") == ()
    assert "singleton" in suggestions(index, "snglttn")
    assert suggest(index, "snglttn") == suggestions(index, "snglttn", 1)[0]


def test_an_empty_query_finds_nothing(index: Index) -> None:
    assert search(index, " \n ") == ()


def test_the_snippet_is_the_passage_that_says_it(tmp_path: Path) -> None:
    write_bank(tmp_path)
    found = search(build_index(read_bank(tmp_path)[0]), "хеш кортежа", 1)[0]
    assert found.item_id == "07.0"
    assert found.snippet.startswith("Хеш кортежа считается")


def test_the_language_of_the_hit_is_that_of_the_query(tmp_path: Path) -> None:
    write_bank(tmp_path)
    both = build_index(read_bank(tmp_path)[0])
    assert search(both, "shallow copy", 1)[0].lang == "en"
    assert search(both, "поверхностная копия", 1)[0].lang == "ru"
    assert {hit.lang for hit in search(both, "tuple", 5, "en")} == {"en"}


def test_own_items_are_found_beside_the_bank(tmp_path: Path) -> None:
    write_bank(tmp_path)
    own = item("90.0", "Что такое Celery?", "celery", "Очередь задач.")
    found = search(build_index(read_bank(tmp_path)[0], [own]), "селери", 1)
    assert [hit.item_id for hit in found] == ["90.0"]


def test_a_query_over_five_hundred_items_takes_less_than_50_ms() -> None:
    rows = [
        item(f"{n // 6:02d}.{n % 6}", f"{texts[0]} {n}", texts[1], f"{texts[2]} Слово{n} term{n * 7}")
        for n, texts in enumerate(list(QUESTIONS.values()) * 17)
    ]
    index = build_index(Bank(Path(), (), ()), rows)
    took = []
    for query in GOLDEN:
        start = perf_counter()
        search(index, query, 10)
        took.append(perf_counter() - start)
    assert sorted(took)[len(took) // 2] < 0.05
