"""The grader's small dictionary: words of the trade that mean the same, words that mean the opposite.

Roots are lemmas (English ones stemmed by Snowball). Nothing here belongs to one question.
"""

from __future__ import annotations

from collections.abc import Mapping

# one line: words with one meaning in a backend interview, the first one is the root
SAME = """
поток тред thread нить
процесс process воркер worker
блокировка лок лока lock мьютекс mutex замок
корутина coroutin короутина сопрограмма
задача task таск
исключение ошибка эксепшн эксепшен exception except error raise сбой
память memori мемори
список list лист
кортеж tupl тапл
множество set сет
словарь dict дикт dictionari
ключ key
значение valu
функция function func ф-ция фция
метод method
класс class
объект object обьект
атрибут attribut
переменная variabl
аргумент argument параметр paramet param
декоратор decor
генератор generat
итератор iter
байткод bytecod байт-код
интерпретатор interpret
ссылка refer link reference
счетчик counter count подсчет refcount
сборщик collector gc
запрос request queri query реквест
ответ respons
сервер server
клиент client
база бд db databas database
таблица tabl
строка row string
индекс index
транзакция transact транзакционный
уровень level
изоляция isol
коммит commit зафиксировать фиксация закоммитить закоммиченный
откат rollback откатить откатывать откатываться
чтение read читать прочитать прочесть
запись write писать записать записывать
кэш кеш cach cache кэшировать кешировать
очередь queue queu
сообщение messag
событие event
цикл loop
контейнер contain
образ imag image
слой layer
порт port
сеть network сетевой
диск disk
файл file
токен token
подпись signatur sign подписать подписывать
пользователь user юзер
пароль password
выполнять исполнять исполняться выполняться выполнить исполнить execut
выполнять run запускать запустить запускаться выполнение исполнение крутить
создавать создать creat создание создаваться
удалять удалить delet remov удаление
возвращать вернуть return возвращаться отдавать отдать
хранить store хранение хранится храниться сохранять сохранить сохраняться держать
изменять менять изменить поменять mutabl изменяемый мутабельный
изменять modifi chang изменение изменяться меняться поменяться мутировать mutat
ждать wait ожидать ожидание дожидаться подождать
вызывать вызвать call вызов вызываться
освобождать отпускать отпустить освободить releas релизить релизиться освобождение освобождаться отпускаться отдаваться
быстрый быстро fast quick quickli speed скорость
уникальный uniqu
порядок order упорядочить
элемент item element элементы
копия copi копировать скопировать копирование
проверять проверка check проверить
гарантировать guarante гарантия
защищать protect защита защитить
вычисление cpu cpu-bound расчет вычислительный считать comput вычислять вычисляться calcul
параллельно параллельный parallel параллелизм распараллелить параллелиться
одновременно одновременный simultan concurr разом
ядро core
ленивый лениво lazi lazy
повторный повторно повтор again repeat
результат result
внешний foreign
соединение connect коннект подключение
версия version
время time
размер size
ограничение limit ограничивать
нужный нужно need надо
первый first
последний last
один one единственный single
два two оба both
ввод-вывод io i/o io-bound i/o-bound ввод вывод
python питон пайтон
gil гил
django джанго
асинхронный async асинхронно asyncio
синхронный sync синхронно
блокировать block блокироваться заблокировать
ускорять ускорить ускоряться speedup ускорение
отменять cancel отменить отмена отменяться
получать получить get receiv receive
использовать use использоваться использование применять применяться
обновление updat update обновлять обновить
увидеть видеть see видный виден visibl видимый
подавлять подавить suppress проглотить глотать глотаться
наследование inherit наследовать наследоваться
тип type
пустой empti empty
локальный local
глобальный global
доступ access
дубликат duplic дубль повторение
код code
тело bodi body
"""

# a word and its opposite: the same root with the other sign
OPPOSITE = """
быстрый медленный медленно slow медленнее
больше меньше less
увеличивать уменьшать decreas снижать снижаться уменьшаться снизить
увеличить уменьшить reduc
повышать понижать
разрешать запрещать forbid prohibit запретить запретный
разрешить запрещено forbidden
освобождать удерживать удерживаться захватывать hold
изменять immutabl неизменяемый константный неизменный иммутабельный frozen
создавать удалять
уникальный повторяющийся
ленивый жадный заранее eager eagerli
синхронный асинхронный
локальный глобальный
один несколько множественный multipl много
всегда никогда never
до после after
перед вслед
все никакой none
первый последний
помогать мешать
включать выключать disabl отключать
включить отключить выключить
открывать закрывать close закрыть
открыть закрываться
сильный слабый weak
сложный простой simpl
дорогой дешевый cheap
безопасный опасный unsaf danger
явный неявный implicit
публичный приватный privat
начало конец end
верхний нижний
исчезать оставаться remain
теряться сохраняться
потерять сохранить
общий отдельный separ собственный свой own
совпадать различаться differ отличаться
отменять продолжать continu
отменяться продолжаться
успешный неудачный
вместе раздельно
"""

DENIALS_NEAR = frozenset(
    [
        "не",
        "ни",
        "нет",
        "без",
        "no",
        "not",
        "without",
        "never",
        "никогда",
        "никак",
        "isnt",
        "arent",
        "doesnt",
        "dont",
        "didnt",
        "wont",
        "cant",
        "isn't",
        "aren't",
        "doesn't",
        "don't",
        "didn't",
        "won't",
        "wasn't",
        "weren't",
    ]
)
DENIALS_WIDE = frozenset(["нельзя", "невозможно", "cannot", "can't", "cant", "couldn't", "impossible", "запрещено"])

# say little about any subject, so that they neither support nor oppose a claim by themselves
GENERAL = frozenset(
    [
        "и",
        "а",
        "но",
        "или",
        "что",
        "чтобы",
        "как",
        "так",
        "то",
        "же",
        "ли",
        "бы",
        "в",
        "во",
        "на",
        "с",
        "со",
        "к",
        "ко",
        "у",
        "о",
        "об",
        "от",
        "до",
        "из",
        "за",
        "по",
        "при",
        "про",
        "для",
        "под",
        "над",
        "через",
        "между",
        "он",
        "она",
        "оно",
        "они",
        "его",
        "ее",
        "их",
        "им",
        "ему",
        "ей",
        "я",
        "мы",
        "ты",
        "вы",
        "меня",
        "нас",
        "это",
        "этот",
        "эта",
        "эти",
        "тот",
        "та",
        "те",
        "такой",
        "такая",
        "который",
        "весь",
        "все",
        "всё",
        "сам",
        "себя",
        "свой",
        "там",
        "тут",
        "здесь",
        "где",
        "когда",
        "если",
        "тогда",
        "потом",
        "еще",
        "уже",
        "только",
        "лишь",
        "даже",
        "вот",
        "ну",
        "да",
        "нет",
        "не",
        "ни",
        "без",
        "быть",
        "есть",
        "был",
        "была",
        "были",
        "будет",
        "будут",
        "мочь",
        "может",
        "могут",
        "можно",
        "нужно",
        "надо",
        "нельзя",
        "просто",
        "очень",
        "более",
        "менее",
        "тоже",
        "также",
        "поэтому",
        "потому",
        "из-за",
        "зато",
        "однако",
        "например",
        "вообще",
        "обычно",
        "иногда",
        "часто",
        "сразу",
        "именно",
        "ведь",
        "раз",
        "чем",
        "какой",
        "какая",
        "какие",
        "каждый",
        "любой",
        "один",
        "делать",
        "сделать",
        "являться",
        "становиться",
        "стать",
        "значит",
        "значить",
        "иметь",
        "называться",
        "т.е",
        "т.к",
        "т.д",
        "и.т.п",
        "короче",
        "типа",
        "как",
        "бы",
        "a",
        "an",
        "the",
        "and",
        "or",
        "but",
        "of",
        "to",
        "in",
        "on",
        "at",
        "by",
        "for",
        "with",
        "from",
        "as",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "being",
        "it",
        "its",
        "this",
        "that",
        "these",
        "those",
        "he",
        "she",
        "they",
        "them",
        "his",
        "her",
        "their",
        "you",
        "your",
        "we",
        "our",
        "i",
        "me",
        "my",
        "do",
        "does",
        "did",
        "done",
        "have",
        "has",
        "had",
        "can",
        "could",
        "will",
        "would",
        "may",
        "might",
        "must",
        "should",
        "if",
        "then",
        "else",
        "than",
        "so",
        "such",
        "also",
        "just",
        "only",
        "even",
        "very",
        "more",
        "most",
        "some",
        "any",
        "each",
        "every",
        "there",
        "here",
        "when",
        "where",
        "which",
        "who",
        "what",
        "how",
        "why",
        "because",
        "while",
        "about",
        "into",
        "over",
        "under",
        "up",
        "out",
        "not",
        "no",
        "yes",
        "thing",
        "things",
        "way",
        "like",
        "etc",
        "e.g",
        "i.e",
    ]
) - {"один"}

# English stems that take "un-", "in-", "im-", "non-" as a denial
TWO_WAY = frozenset(
    [
        "order",
        "hashabl",
        "visibl",
        "possibl",
        "necessari",
        "valid",
        "safe",
        "cancel",
        "change",
        "handl",
        "commit",
        "lock",
        "block",
    ]
)


def groups(text: str) -> list[list[str]]:
    return [line.split() for line in text.strip().splitlines()]


SYNONYMS: Mapping[str, str] = {word: group[0] for group in groups(SAME) for word in group[1:]}


def opposites() -> dict[str, tuple[str, int]]:
    """Word → (root, sign): the first word of a line is +1, the others are −1 of its root."""
    found: dict[str, tuple[str, int]] = {}
    for first, *others in groups(OPPOSITE):
        root = SYNONYMS.get(first, first)
        for word in others:
            found.setdefault(word, (root, -1))
    return found


ANTONYMS: Mapping[str, tuple[str, int]] = opposites()
