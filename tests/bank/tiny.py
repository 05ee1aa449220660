"""A small valid bank on disk: two sections and one whole main, written from a table of facts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

TODAY = date(2026, 11, 21)
LEVELS = ("junior", "middle", "senior", "senior")
WEIGHTS = (3, 3, 3, 1)

LABELS = {
    "ru": {
        "answer": "Ответ", "points": "Пункты", "misconceptions": "Заблуждения", "proofs": "Доказательства",
        "samples": "Примеры ответов", "accept": "засчитать", "anti": "анти", "keys": "ключи",
        "subject": "предмет", "also": "иначе", "claims": "пункты", "wrongs": "заблуждения", "full": "полный",
        "partial": "частичный", "wrong": "неверный", "keywords": "ключевые слова", "unknown": "не знаю",
    },
    "en": {
        "answer": "Answer", "points": "Points", "misconceptions": "Misconceptions", "proofs": "Proofs",
        "samples": "Sample answers", "accept": "accept", "anti": "anti", "keys": "keys", "subject": "subject",
        "also": "also", "claims": "points", "wrongs": "misconceptions", "full": "full", "partial": "partial",
        "wrong": "wrong", "keywords": "keywords", "unknown": "unknown",
    },
}  # fmt: skip


@dataclass(frozen=True)
class Fact:
    """A point: statement, accepted wording, anti-point, keys, subject; junior, middle or senior by its place."""

    text: str
    accept: str
    anti: str
    keys: str
    subject: str


@dataclass(frozen=True)
class Wrong:
    claim: str
    why: str
    also: str


@dataclass(frozen=True)
class Topic:
    question: str
    facts: tuple[Fact, ...]
    wrongs: tuple[Wrong, ...]
    shows: str


RU = (
    Topic(
        "Чем список отличается от кортежа?",
        (
            Fact("Список можно менять на месте, а кортеж после создания изменить нельзя.",
                 "в list дописывают элементы, tuple заморожен навсегда",
                 "Кортеж можно менять на месте, а список нельзя",
                 "менять, измен, дописыва | кортеж, tuple", "список, кортеж, list, tuple"),
            Fact("Хеш кортежа считается, только если хешируются все его элементы.",
                 "tuple годится ключом, когда внутри нет изменяемого, иначе хеш не посчитать",
                 "Хеш кортежа есть всегда, что бы внутри ни лежало",
                 "хеш | элемент, внутри", "кортеж, tuple"),
            Fact("Список держит запас памяти, чтобы дописывание в конец стоило O(1) в среднем.",
                 "append амортизированно дешёвый, потому что место выделяют заранее",
                 "Каждое дописывание в конец копирует весь список целиком",
                 "запас, заранее | дописыван, append", "список, append"),
            Fact("Литерал кортежа из констант компилятор складывает один раз при сборке функции.",
                 "постоянный tuple лежит готовым среди констант кода",
                 "Литерал кортежа из чисел собирается заново при каждом вызове",
                 "констант | складывает, готов", "кортеж, tuple"),
        ),
        (
            Wrong("кортеж неизменяем вместе со всем содержимым",
                  "неизменяемы только ссылки внутри него, а вложенный список по-прежнему меняется",
                  "внутри tuple ничего поменять нельзя"),
            Wrong("список всегда медленнее кортежа",
                  "обращение по индексу у обоих стоит одинаково, разница есть лишь в создании и памяти",
                  "list тормозит по сравнению с tuple"),
        ),
        "Присваивание по индексу меняет список, а кортеж отвечает TypeError.",
    ),
    Topic(
        "Что такое словарь и как он ищет ключ?",
        (
            Fact("Словарь находит значение по хешу ключа, без перебора всех записей.",
                 "dict прыгает сразу в нужную ячейку через hash",
                 "Словарь перебирает записи подряд, пока не встретит ключ",
                 "хеш, hash | ключ, ячейк", "словарь, dict"),
            Fact("После совпадения хешей проверяется равенство, потому что разные ключи могут совпасть.",
                 "при коллизии решает сравнение через eq",
                 "Совпадения хешей достаточно, равенство уже не смотрят",
                 "равенств, сравнен | хешей, коллизи", "ключ, хеш, коллизи"),
            Fact("Порядок вставки сохраняется: обход идёт в той очередности, в какой записи добавили.",
                 "dict помнит, что пришло раньше, и так же отдаёт при обходе",
                 "Обход словаря идёт в случайном порядке",
                 "вставк, добавил, раньше | обход", "порядок, dict, запис"),
            Fact("При росте таблица перестраивается, и один вызов вставки обходится в O(n).",
                 "изредка resize переносит всё хозяйство целиком",
                 "Вставка никогда не перестраивает таблицу",
                 "рост, resize | перестра, перенос", "таблица, вставк, resize"),
        ),
        (
            Wrong("ключом может быть любой объект",
                  "у ключа обязан быть постоянный хеш, поэтому список или множество вызовут TypeError",
                  "в dict кладут ключом что угодно"),
            Wrong("словари сортируют ключи по алфавиту",
                  "порядок задаёт очередность вставки, а сортировку просят отдельно через sorted",
                  "dict сам упорядочивает записи"),
        ),
        "Объект с тем же хешем, но неравный, даёт вторую запись.",
    ),
    Topic(
        "Зачем нужен менеджер контекста?",
        (
            Fact("Выход из блока with выполняет уборку даже тогда, когда внутри случилось исключение.",
                 "файл закроется и при ошибке, об этом заботится with",
                 "При исключении блок with уборку пропускает",
                 "даже, при ошибке | with", "with, уборк, блок"),
            Fact("Протокол состоит из двух методов: `__enter__` готовит ресурс, `__exit__` отпускает.",
                 "нужны enter и exit, больше ничего",
                 "Достаточно одного метода `__del__`, чтобы объект работал с with",
                 "enter | exit", "метод, протокол, enter"),
            Fact("Истина, возвращённая из `__exit__`, гасит ошибку, и программа идёт дальше.",
                 "вернув True на выходе, исключение проглатывают",
                 "Ошибка из блока всегда летит наружу, что бы ни вернули",
                 "истин, true | гасит, проглат", "exit, выход"),
            Fact("Декоратор `contextmanager` делает менеджер из генератора с единственным yield.",
                 "хватает функции с одним yield под contextmanager",
                 "Генератор под contextmanager обязан уступить управление дважды",
                 "yield | contextmanager", "генератор, функци, contextmanager"),
        ),
        (
            Wrong("with нужен только файлам",
                  "его понимают замки, транзакции, временные каталоги и любой класс с двумя методами",
                  "контекстный менеджер придуман ради open"),
            Wrong("with перехватывает любые исключения",
                  "ошибка гаснет лишь тогда, когда метод выхода вернул истинное значение",
                  "внутри with исключений можно не бояться"),
        ),
        "Метод выхода вызывается и при исключении внутри блока.",
    ),
    Topic(
        "Как работает срез последовательности?",
        (
            Fact("Правая граница среза в результат не входит, поэтому длина равна разности границ.",
                 "последний индекс исключён, берут до него",
                 "Элемент с правой границей тоже попадает в результат",
                 "не входит, исключ | границ, индекс", "срез, границ, индекс"),
            Fact("Срез строки или списка возвращает новый объект, а исходный остаётся прежним.",
                 "получается поверхностная копия, оригинал цел, объект новый",
                 "Срез отдаёт окно в тот же самый объект",
                 "нов, копия | объект, оригинал", "срез, копия"),
            Fact("Отрицательный шаг идёт с конца: `s[::-1]` переворачивает последовательность.",
                 "минус единица в шаге читает задом наперёд, с конца",
                 "Отрицательный шаг запрещён и вызывает ошибку",
                 "конца | шаг, шаге", "шаг"),
            Fact("Присваивание срезу списка заменяет участок и может изменить длину.",
                 "через срез слева вставляют или выбрасывают куски, длина поменяется",
                 "Слева от знака равно срез стоять не может",
                 "длин | срез", "срез, участок"),
        ),
        (
            Wrong("срез за концом бросает IndexError",
                  "границы молча подрезаются до длины, ошибку даёт лишь обращение по одному индексу",
                  "вылет за край в срезе роняет программу"),
            Wrong("срез копирует и вложенные объекты",
                  "копируются только ссылки верхнего уровня, вложенное остаётся общим для обоих",
                  "после среза внутренние списки независимы"),
        ),
        "Изменение среза не трогает исходный список.",
    ),
    Topic(
        "Для чего служит модуль collections?",
        (
            Fact("Счётчик `Counter` считает повторения и отдаёт самые частые значения.",
                 "подсчёт вхождений в одну строку, плюс топ частых через Counter",
                 "Счётчик хранит лишь уникальные значения без количества",
                 "част | counter", "counter, счётчик"),
            Fact("Двусторонняя очередь `deque` снимает слева за постоянное время.",
                 "popleft у deque стоит O(1), постоянно",
                 "Снять слева из deque стоит сдвига всех соседей",
                 "слева, popleft | постоян", "deque, очередь"),
            Fact("Отсутствующий ключ `defaultdict` создаёт сам, вызвав заданную фабрику.",
                 "defaultdict подставит пустой list, фабрика вызывается при промахе",
                 "При промахе defaultdict бросает KeyError, как обычный словарь",
                 "фабрик | defaultdict", "defaultdict"),
            Fact("Поля `namedtuple` читаются по имени, оставаясь обычным кортежем внутри.",
                 "это tuple, к которому обращаются через точку и имя",
                 "Экземпляр namedtuple хранит поля в словаре",
                 "имени, имя | кортеж, tuple", "namedtuple, tuple, поля"),
        ),
        (
            Wrong("deque быстр при доступе к середине",
                  "середина требует прохода по блокам, быстры лишь оба конца этой структуры",
                  "индекс в deque такой же быстрый, как в списке"),
            Wrong("defaultdict создаёт ключ при проверке in",
                  "фабрику зовёт только обращение в квадратных скобках, проверка ничего не добавляет",
                  "проверка наличия заводит запись"),
        ),
        "Обращение к пустому ключу заводит запись, а проверка in нет.",
    ),
    Topic(
        "Что делает оператор is?",
        (
            Fact("Оператор `is` сравнивает тождество: один ли это объект, а не равенство значений.",
                 "is про тот же самый экземпляр, а == про содержимое; тождество, не равенство",
                 "Оператор is сравнивает содержимое двух значений",
                 "тождеств | равенств", "is"),
            Fact("С `None` сравнивают через is, потому что он существует в единственном экземпляре.",
                 "None один на процесс, единственный, отсюда is None",
                 "Экземпляров None бывает много, поэтому нужен знак ==",
                 "единственн | none", "none"),
            Fact("Небольшие целые CPython хранит заранее, и совпадение адресов там случайно.",
                 "кэш мелких чисел создаёт видимость, будто заранее созданное одинаково",
                 "Любые равные целые живут по одному адресу",
                 "заранее, кэш | целые, чисел", "целые, чисел"),
            Fact("Интернирование строк бывает у литералов, полагаться на него нельзя.",
                 "одинаковые литералы иногда склеены: это деталь, интернирование",
                 "Интернирование строк гарантировано языком всегда",
                 "интерниров | литерал", "строк, литерал"),
        ),
        (
            Wrong("is быстрее, поэтому им сравнивают строки",
                  "скорость тут ни при чём: у равных строк бывают разные адреса, и ответ неверен",
                  "строки проще проверять через is"),
            Wrong("is и == дают одно и то же",
                  "равные списки остаются разными объектами, поэтому тождества между ними нет",
                  "разницы между is и двойным равно нет"),
        ),
        "Два равных списка не тождественны.",
    ),
)

EN = (
    Topic(
        "How does a list differ from a tuple?",
        (
            Fact("A list changes in place while a tuple stays as it was created.",
                 "you append to one; the tuple is frozen, it never changes",
                 "A tuple changes in place while a list never does",
                 "change | tuple", "list, tuple"),
            Fact("The hash of a tuple exists only when every element inside can be hashed.",
                 "a tuple makes a key unless something mutable sits inside, then no hash",
                 "The hash of a tuple always exists whatever sits inside",
                 "hash | element, inside", "tuple"),
            Fact("A list keeps spare memory so that appending costs O(1) on average.",
                 "append is cheap since spare room is reserved beforehand",
                 "Each append copies the whole list again",
                 "spare | append", "list, append"),
            Fact("A constant tuple literal is folded once when the function is compiled.",
                 "the literal lies ready and folded among the constants of code",
                 "A tuple of numbers is built anew at every call",
                 "folded | constant", "tuple, literal"),
        ),
        (
            Wrong("a tuple freezes everything it contains",
                  "only the references inside it are fixed, a nested list still changes its contents",
                  "nothing within a tuple can ever move"),
            Wrong("lists are always slower than tuples",
                  "indexing costs the same for both, only creation and memory use differ a little",
                  "list drags compared with tuple"),
        ),
        "Assigning by index changes the list; the tuple answers with TypeError.",
    ),
    Topic(
        "What is a dictionary and how does it find a key?",
        (
            Fact("A dictionary finds a value by the hash of its key without scanning entries.",
                 "dict jumps straight to the right slot by hash",
                 "A dictionary scans entries in turn until the key appears",
                 "hash | key, slot", "dictionary, dict"),
            Fact("After equal hashes the equality is tested because different keys may collide.",
                 "on a collision eq makes the decision on equality",
                 "Equal hashes suffice, equality is never looked at",
                 "equality | collide, collision", "key, hash, collision"),
            Fact("Insertion order is kept: iteration follows the sequence of additions.",
                 "whatever came first on insertion leaves first during iteration",
                 "Iteration over a dictionary goes at random",
                 "insertion | iteration", "order, insertion"),
            Fact("When it grows the table is rebuilt, and one insert costs O(n).",
                 "now and then a resize has everything rebuilt, as it grows",
                 "An insert never rebuilds the table",
                 "grow | rebuilt", "table, resize"),
        ),
        (
            Wrong("any object makes a key",
                  "a key must have a constant hash, so a list or a set raises TypeError there",
                  "put whatever you like into dict as key"),
            Wrong("dictionaries sort keys by alphabet",
                  "the sequence of insertion decides, sorting has to be asked for with sorted",
                  "dict orders its entries by itself"),
        ),
        "An object with the same hash that is not equal makes a second entry.",
    ),
    Topic(
        "What is a context manager for?",
        (
            Fact("Leaving a with block runs the cleanup even when an exception happened inside.",
                 "the file closes even on failure, with takes care of cleanup",
                 "On an exception the with block skips the cleanup",
                 "even | cleanup", "with, cleanup, block"),
            Fact("The protocol is two methods: `__enter__` prepares, `__exit__` releases the resource.",
                 "enter and exit are all that one needs",
                 "One method `__del__` suffices for an object used by with",
                 "enter | exit", "method, protocol, enter"),
            Fact("A true value returned by `__exit__` swallows the error and the program goes on.",
                 "return True on leaving and the exception is swallowed, so it swallows",
                 "The error always flies out whatever is returned",
                 "true | swallow", "exit, exception"),
            Fact("The decorator `contextmanager` makes a manager of a generator with a single yield.",
                 "a function with one yield under contextmanager is enough",
                 "A generator under contextmanager has to yield twice",
                 "yield | contextmanager", "generator, function, contextmanager"),
        ),
        (
            Wrong("with is only for files",
                  "locks, transactions, temporary folders and any class with both methods understand it",
                  "context managers were invented for open"),
            Wrong("with catches any exception",
                  "the error goes silent only if the leaving method returned a true value",
                  "inside with one need not fear exceptions"),
        ),
        "The leaving method is called on an exception inside the block too.",
    ),
    Topic(
        "How does slicing a sequence work?",
        (
            Fact("The right bound of a slice is excluded, so its length is the difference of bounds.",
                 "the last index is excluded, one takes up to it",
                 "The element at the right bound is included too",
                 "excluded | bound, index", "slice, bound, index"),
            Fact("Slicing a string or list returns a new object; the original stays.",
                 "you get a new shallow copy, the original is untouched",
                 "Slicing gives a window into the very same object",
                 "new | original", "slicing, copy"),
            Fact("A negative step walks from the end: `s[::-1]` reverses the sequence.",
                 "minus one as step reads backwards, from the end",
                 "A negative step is forbidden and raises",
                 "end | step", "step"),
            Fact("Assigning to a slice replaces that stretch and may alter the size.",
                 "with a slice on the left pieces come and go, the size may alter",
                 "A slice cannot stand left of the equals sign",
                 "size | slice", "slice"),
        ),
        (
            Wrong("a slice past the end raises IndexError",
                  "its limits are silently cut to the length, only a single index raises there",
                  "falling off the edge in a slice kills the program"),
            Wrong("slicing copies nested objects too",
                  "only references of the top level are copied, nested things remain shared by both",
                  "after slicing inner lists are independent"),
        ),
        "Changing the slice leaves the original list alone.",
    ),
    Topic(
        "What does the collections module serve for?",
        (
            Fact("A `Counter` tallies repetitions and gives the most frequent values.",
                 "frequent words in one line with Counter",
                 "A Counter stores unique values without any amount",
                 "frequent | counter", "counter"),
            Fact("A double-ended `deque` pops on the left in constant time.",
                 "popleft of deque is O(1), constant",
                 "Popping left of a deque shifts all neighbours",
                 "left, popleft | constant", "deque"),
            Fact("A missing key of `defaultdict` is created by calling the given factory.",
                 "defaultdict fills in an empty list, the factory runs on a miss",
                 "On a miss defaultdict raises KeyError like a plain dictionary",
                 "factory | defaultdict", "defaultdict"),
            Fact("Fields of a `namedtuple` read by name while it remains a plain tuple.",
                 "just a tuple one reaches by dot and name",
                 "An instance of namedtuple stores fields in a dictionary",
                 "name | tuple", "namedtuple, tuple, field"),
        ),
        (
            Wrong("deque is quick in the middle",
                  "the middle needs a walk over blocks, only both ends of it are quick",
                  "indexing a deque is as quick as a list"),
            Wrong("defaultdict creates a key when tested with in",
                  "only square brackets call its factory, a membership test adds nothing at all",
                  "testing for presence makes an entry"),
        ),
        "Reaching for an absent key makes an entry, testing with in does not.",
    ),
    Topic(
        "What does the operator is do?",
        (
            Fact("The operator `is` compares identity, whether it is one object, not equality.",
                 "is means identity, the very same thing; == is equality of contents",
                 "The operator is compares the contents of two values",
                 "identity | equality", "is"),
            Fact("With `None` one uses is because it exists as a single instance.",
                 "None is single in a process, hence is None",
                 "There are many instances of None, so == is needed",
                 "single | none", "none"),
            Fact("Small integers are stored by CPython beforehand, matching addresses there are luck.",
                 "a cache of small numbers stored beforehand creates that impression",
                 "Any equal integers live at one address",
                 "beforehand | integers, numbers", "integers, numbers"),
            Fact("Interning of strings happens for literals, relying on it is an error.",
                 "equal literals are sometimes glued, a detail called interning",
                 "Interning of strings is guaranteed by the language always",
                 "interning | literal", "strings, literal"),
        ),
        (
            Wrong("is runs faster so strings are compared by it",
                  "speed has no part in it: equal strings may have two addresses and the answer is false",
                  "strings are simpler to test through is"),
            Wrong("is and == give the same",
                  "equal lists remain different objects, therefore there is no identity between them",
                  "no difference between is and double equals"),
        ),
        "Two equal lists are not identical.",
    ),
)  # fmt: skip

TAXONOMY = """format = 1

[[sections]]
slug = "python-basics"
title = { ru = "Основы Python", en = "Python basics" }
mains = [7, 8]

[[sections]]
slug = "databases"
title = { ru = "Базы данных", en = "Databases" }
mains = [45]
"""

VERSIONS = """format = 1

[components.cpython]
stable = "3.15"
supported = ["3.11", "3.12", "3.13", "3.14", "3.15"]

[components.postgresql]
stable = "18"
supported = ["17", "18"]
"""

PROOF = """# shows: assigning by index changes a list and is refused by a tuple
# needs: cpython >=3.11
# control: values = (1, 2) => values = [1, 2]

values = (1, 2)
try:
    values[0] = 5
    print("changed=True")
except TypeError as error:
    print(f"refused={type(error).__name__}")
"""


def write_bank(root: Path) -> Path:
    """Write the bank and return the folder of its only main, `07-containers`."""
    main = root / "07-containers"
    (main / "proofs").mkdir(parents=True)
    (root / "taxonomy.toml").write_text(TAXONOMY, encoding="utf-8")
    (root / "versions.toml").write_text(VERSIONS, encoding="utf-8")
    (main / "item.toml").write_text(item_toml(), encoding="utf-8")
    (main / "ru.md").write_text(prose(RU, "ru"), encoding="utf-8")
    (main / "en.md").write_text(prose(EN, "en"), encoding="utf-8")
    (main / "proofs" / "tuple-refuses.py").write_text(PROOF, encoding="utf-8")
    (main / "proofs" / "tuple-refuses.out").write_text("refused=TypeError\n", encoding="utf-8")
    return main


def item_toml() -> str:
    head = """format = 1
main = 7
slug = "containers"
section = "python-basics"
topics = ["list", "tuple"]
applies_to = { cpython = ">=3.11" }
facts_checked_on = 2026-11-20
review_by = 2027-10-15

[sources]
stdtypes = "https://docs.python.org/3.15/library/stdtypes.html"
"""
    items = []
    for number in range(len(RU)):
        proven = number == 0
        evidence = '["proof:tuple-refuses", "src:stdtypes"]' if proven else '["src:stdtypes"]'
        rows = [f'id = "07.{number}"', "version = 1", f'seed = "004#7.{number}"', "minutes = 3"]
        rows += ['related = ["07.1", "45.2"]', 'not_with = ["07.2"]'] if proven else ['no_proof = "The language reference says it."']
        for at, (level, weight) in enumerate(zip(LEVELS, WEIGHTS, strict=True), 1):
            rows.append(f'points.p{at} = {{ level = "{level}", weight = {weight}, evidence = {evidence} }}')
        for at, severity in enumerate(("critical", "minor"), 1):
            rows.append(
                f'misconceptions.m{at} = {{ severity = "{severity}", contradicts = "p{at}", seed = "F-0{at}" }}'
            )
        items.append("[[items]]\n" + "\n".join(rows) + "\n")
    return head + "\n" + "\n".join(items)


def prose(topics: tuple[Topic, ...], lang: str) -> str:
    names = LABELS[lang]
    quote = "«{}»" if lang == "ru" else '"{}"'
    lines: list[str] = []
    for number, topic in enumerate(topics):
        texts = [fact.text for fact in topic.facts]
        first, second = (f"{wrong.why[0].upper()}{wrong.why[1:]}." for wrong in topic.wrongs)
        lines += [f"# 07.{number} {topic.question}", "", f"## {names['answer']}"]
        lines += ["### junior", f"{texts[0]} {first}", "### middle", f"{texts[1]} {first} {second}"]
        lines += ["### senior", f"{texts[2]} {texts[3]} {second}", "", f"## {names['points']}"]
        for at, fact in enumerate(topic.facts, 1):
            lines += [f"### p{at}", fact.text, f"- {names['accept']}: {quote.format(fact.accept)}"]
            lines += [f"- {names['anti']}: {quote.format(fact.anti)}", f"- {names['keys']}: {fact.keys}"]
            lines += [f"- {names['subject']}: {fact.subject}"]
        lines += ["", f"## {names['misconceptions']}"]
        for at, wrong in enumerate(topic.wrongs, 1):
            lines += [f"### m{at}", f"{quote.format(wrong.claim)} — {wrong.why}."]
            lines += [f"- {names['also']}: {quote.format(wrong.also)}"]
        lines += ["", f"## {names['proofs']}"]
        lines += [f"- tuple-refuses: {topic.shows}"] if number == 0 else []
        lines += ["", f"## {names['samples']}", *samples(topic, names), ""]
    return "\n".join(lines)


def samples(topic: Topic, names: dict[str, str]) -> list[str]:
    facts, wrongs = topic.facts, topic.wrongs
    rows = (
        ("full", " ".join(fact.text for fact in facts), "p1 p2 p3 p4", "—"),
        ("partial", facts[0].text + " " + facts[1].accept, "p1 p2", "—"),
        ("wrong", f"{wrongs[0].claim}. {facts[0].anti}, {wrongs[0].also}.", "—", "m1"),
        ("keywords", ", ".join(fact.subject for fact in facts), "—", "—"),
        ("unknown", "Не знаю." if names["full"] == "полный" else "I do not know.", "—", "—"),
    )
    lines: list[str] = []
    for kind, text, claims, asserted in rows:
        lines += [f"### {names[kind]}", text, f"- {names['claims']}: {claims}", f"- {names['wrongs']}: {asserted}"]
    return lines
