"""Parts of an answer that assert nothing: refusals, echoes of the question, orders to the judge, word lists."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from sobes.grading.grammar import WELL_ORDERED, classes_of, disordered, has_predicate, order_sum, own_classes
from sobes.grading.poured import Wording, poured, suspect
from sobes.grading.segments import Segment

Void = Literal["", "question", "echo", "order", "list", "scrambled", "code", "refusal", "repeat"]

REFUSAL = re.compile(
    r"\b(?:не знаю|не помню|без понятия|понятия не имею|затрудняюсь ответить|пропустить|пропускаю|пропуск|пас|скип|"
    r"i don't know|i do not know|dunno|no idea|not sure|skip|pass|idk|n/a)\b"
)
ORDER = re.compile(
    r"\b(?:игнорир\w+|забудь\w*|проигнорируй\w*|не обращай\w*|ignore|disregard|forget|override)\b[^.!?\n]{0,60}"
    r"\b(?:инструкц\w*|рубрик\w*|правил\w*|указани\w*|критери\w*|задани\w*|промпт\w*|instruction\w*|rubric\w*|rules?|criteria|prompts?|above|previous)\b"
    r"|\b(?:поставь\w*|выстав\w+|засчитай\w*|засчитать|отметь\w*|присво\w+|дай\w*|give|award|grant|assign|mark|set|return|output|верни\w*|выведи\w*)\b[^.!?\n]{0,50}"
    r"\b(?:балл\w*|оценк\w*|максимум\w*|пункт\w*|score\w*|marks?|full|covered|maximum|credit|verdict\w*|grade\w*|засчитан\w*|правильн\w+|correct)\b"
    r"|\b(?:ты|вы|you are|act as|as an?)\b[^.!?\n]{0,30}\b(?:ассистент\w*|грейдер\w*|экзаменатор\w*|проверяющ\w*|оценщик\w*|модел\w*|grader|assistant|judge|examiner|language model)\b"  # noqa: E501
    r"|\b(?:system|assistant|developer)\s*:|\[/?inst\]|<\|"
    r"|\"?(?:verdict|score)\"?\s*[:=]"
    r"|\b(?:все|all) (?:пункты|points|критерии|criteria)\b[^.!?\n]{0,40}\b(?:засчитан\w*|раскрыт\w*|покрыт\w*|covered|met|satisfied|выполнен\w*)"  # noqa: E501
)

RUN_TOGETHER = re.compile(r"[^\W\d_]{30,}")
LIST_ITEM = 3  # words
LONG_LIST = 12  # items
# words that string terms together into something like sentences
GLUE = frozenset(
    [
        "и",
        "или",
        "это",
        "что",
        "потому",
        "поэтому",
        "так",
        "как",
        "and",
        "or",
        "is",
        "are",
        "because",
        "so",
        "therefore",
    ]
)
GLUED_FROM, GLUED_SHARE = 8, 0.75  # pieces between glue; share of pieces of one or two words
RESTATED_FROM, RESTATED_SHARE = 5, 0.6  # words of a list; share of a sentence's telling words that stand in it
ECHO = 0.75  # share of telling words that the question has


def cut_question(text: str, question: str) -> str:
    """The answer with copies of the question blanked out, so that it neither helps nor hurts."""
    wanted = question.strip(" \n.?!:")
    if len(wanted.split()) < 3:
        return text
    pattern = r"\W+".join(re.escape(word) for word in re.findall(r"\w+", wanted))
    return re.sub(rf"(?<!\w){pattern}(?!\w)[?!.:]*", lambda m: "\n" + " " * (len(m[0]) - 2) + "\n", text)


def voids(text: str, segments: Sequence[Segment], asked: Sequence[float], rubric: Wording) -> list[Void]:
    """Why each segment asserts nothing, "" where it may assert something.

    A part of a sentence is void with its sentence where the whole is an order, a list or scrambled.
    """
    trusted = well_ordered(text, [one for one in segments if one.shape == "sentence"])
    whole: dict[int, Void] = {}
    seen: set[str] = set()
    listed: frozenset[str] = frozenset()
    for one, share in zip(segments, asked, strict=True):
        if one.shape in ("sentence", "code"):
            reason = sentence_void(text, one, share, rubric, trusted)
            said = " ".join(word.root for word in one.words)
            if reason == "list" and is_list(text, one):
                listed |= {word.root for word in one.words if not word.general}
            elif restates(one, listed):
                reason = reason or "list"
            if said in seen:
                reason = reason or "repeat"
            seen.add(said)
            whole[one.sentence] = reason if reason not in ("echo", "repeat") else whole.get(one.sentence, reason)
    found: list[Void] = []
    for one, share in zip(segments, asked, strict=True):
        own = whole.get(one.sentence, "")
        if one.shape == "pair":
            own = own or whole.get(one.sentence + 1, "")
        found.append(own or part_void(text, one, share, rubric, trusted))
    return found


def sentence_void(text: str, one: Segment, asked: float, rubric: Wording, trusted: bool) -> Void:
    part = text[one.start : one.end]
    if one.shape == "code":
        return "code"
    if text[one.end : one.end + 3].lstrip('") ').startswith("?"):
        return "question"
    if ORDER.search(part):
        return "order"
    if REFUSAL.search(part) and len(one.words) <= 8:
        return "refusal"
    if is_list(text, one):
        return "list"
    if is_scrambled(text, [one], rubric, trusted=trusted):
        return "scrambled"
    return part_void(text, one, asked, rubric, trusted)


def part_void(text: str, one: Segment, asked: float, rubric: Wording, trusted: bool) -> Void:
    if asked >= ECHO:
        return "echo"
    if one.shape == "window" and is_scrambled(text, [one], rubric, trusted=trusted):
        return "scrambled"
    return "" if has_predicate(text, one.words) else "list"


def is_list(text: str, one: Segment) -> bool:
    """Four or more short items parted by commas or bars, few of which say anything; or a dozen of them."""
    parts: list[list[int]] = [[]]
    for index, word in enumerate(one.words):
        gap = text[one.words[index - 1].end : word.start] if index else ""
        if re.search(r"[,;|/\n]", gap):
            parts.append([])
        parts[-1].append(index)
    if len(parts) < 4:
        return False
    short = [part for part in parts if len(part) <= LIST_ITEM]
    if len(parts) >= LONG_LIST and len(short) >= 0.85 * len(parts):
        return True
    silent = [part for part in short if not has_predicate(text, [one.words[i] for i in part])]
    return len(silent) >= 0.7 * len(parts)


def is_glued(text: str, parts: Sequence[Segment]) -> bool:
    """Terms strung together: «GIL это поток и замок потому что байткод и …», hardly ever three words in a row."""
    sizes = [0]
    for one in parts:
        for word in one.words:
            if text[word.start : word.end] in GLUE:
                sizes.append(0)
            else:
                sizes[-1] += 1
    pieces = [size for size in sizes if size]
    return len(pieces) >= GLUED_FROM and sum(size <= 2 for size in pieces) >= GLUED_SHARE * len(pieces)


def is_run_together(text: str) -> bool:
    """Whether much of the text is words without spaces between them, which no one can read."""
    return sum(len(one) for one in RUN_TOGETHER.findall(text)) > 0.3 * len(text)


def restates(one: Segment, listed: frozenset[str]) -> bool:
    """Whether a sentence is put together of the words of a list given before it."""
    roots = {word.root for word in one.words if not word.general}
    return len(listed) >= RESTATED_FROM and len(roots & listed) >= RESTATED_SHARE * max(1, len(roots))


def well_ordered(text: str, parts: Sequence[Segment]) -> bool:
    """Whether the words stand in an order that soups hardly ever reach: then they may be the rubric's own."""
    sums = [order_sum(classes_of(text, one.words, own_classes())) for one in parts]
    return sum(one for one, _ in sums) >= WELL_ORDERED * max(1, sum(n for _, n in sums))


def is_scrambled(text: str, parts: Sequence[Segment], rubric: Wording, *, trusted: bool = False) -> bool:
    """Whether the words stand in no order, over all the parts together."""
    words = [word for one in parts for word in one.words]
    share = sum(word.general for word in words) / max(1, len(words))
    strict = suspect(rubric, [text[one.start : one.end] for one in parts])
    return disordered(
        (classes_of(text, one.words, own_classes()) for one in parts), share, strict=strict, trusted=trusted
    )


def is_junk(text: str, segments: Sequence[Segment], rubric: Wording) -> Void:
    """Whether the answer as a whole is a list of words or words in no order, however it is punctuated."""
    whole = [one for one in segments if one.shape == "sentence"]
    if len(whole) >= 4 and sorted(len(one.words) for one in whole)[len(whole) // 2] <= LIST_ITEM:
        return "list"
    if is_glued(text, whole) or is_run_together(text):
        return "list"
    if poured(rubric, [text[one.start : one.end] for one in whole]) and not well_ordered(text, whole):
        return "list"
    return "scrambled" if is_scrambled(text, whole, rubric) else ""
