"""Cut an answer into pieces that can each carry one claim: sentences, clauses, neighbours, windows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from sobes.grading.words import Word, words_of

Shape = Literal["sentence", "clause", "pair", "window", "code"]

MOST_SENTENCES = 250  # bounds that keep a 20,000-character answer within two seconds
MOST_SEGMENTS = 600
MOST_WORDS = 40  # a longer sentence is cut: nobody claims one thing in more
WINDOW, STEP = 14, 5

FENCE = re.compile(r"```.*?(?:```|\Z)|~~~.*?(?:~~~|\Z)", re.S)
# lines of a program that stand in the text without a fence
CODE_LINE = re.compile(
    r"\s*(?:(?:async\s+)?(?:def|class|with|for|while)\b.*:|(?:if|elif|except|else|try|finally)\b[^.]*:|@\w[\w.]*(?:\(.*\))?|"
    r"import\s\w[\w., ]*|from\s[\w.]+\simport\s.*|return\b.*|raise\b.*|yield\b.*|pass|"
    r"[\w.\[\]'\", *]+\s*[-+*/|&]?=\s*\S.*|(?:await\s+)?[\w.]+\(.*\)(?:\.\w+\(.*\))*|[^а-я]*;|[)\]}]+,?)"
    r"\s*(?:(?:#|--).*)?"
)
LEAST_CODE = 2  # lines
REMARK = re.compile(r"(?:#|--)\s*([^\n]*[^\s])")
LEAST_REMARK = 3  # words of a remark in a program that says something
CLAUSE = re.compile(
    r"[;:]\s|\s—\s|,\s*(?:а|но|зато|однако|поэтому|потому\sчто|так\sчто|причем|при\sэтом|тогда\sкак|хотя|"
    r"иначе|и|то|but|so|while|whereas|however|because|and|although|which)\b|"
    r"\s(?:зато|поэтому|потому\sчто|а|но|but|because|whereas|however|therefore)\s"
)
# after a full stop, but not after an abbreviation or a single letter ("т. е.", "e.g.", "n.")
STOP = re.compile(
    r"(?<![\s.][a-zа-я])(?<!\bт\.[кед])(?<!\be\.g)(?<!\bi\.e)(?<!\bvs)(?<!\bдр)(?<!\bнапр)[.!?…]+[\")]*\s+"
)
BULLET = re.compile(r"\n\s*(?:[-*•—]|\d+[.)])\s+|\n\s*\n|\n(?=\s*[^\s])")


@dataclass(frozen=True, slots=True)
class Segment:
    """A piece `text[start:end]` of a normalised answer. `sentence` numbers the sentence it begins in."""

    start: int
    end: int
    shape: Shape
    sentence: int
    words: tuple[Word, ...]


def sentences(text: str) -> Iterator[tuple[int, int, bool]]:
    """(start, end, is code) of the sentences and of programs, in order; after a program come its remarks."""
    last = 0
    blocks = programs(text)
    for start, end in [*blocks, (len(text), len(text))]:
        for line_start, line_end in lines(text, last, start):
            begin = line_start
            for match in STOP.finditer(text, line_start, line_end):
                yield begin, match.start(), False
                begin = match.end()
            yield begin, line_end, False
        if end > start:
            yield start, end, True
            for match in REMARK.finditer(text, start, end):
                if len(match[1].split()) >= LEAST_REMARK:
                    yield match.start(1), match.end(1), False
        last = end


def programs(text: str) -> list[tuple[int, int]]:
    """(start, end) of fenced blocks and of runs of lines that can only be a program."""
    fenced = [(m.start(), m.end()) for m in FENCE.finditer(text)]
    if fenced:
        return fenced
    found: list[tuple[int, int]] = []
    run: list[tuple[int, int]] = []
    for match in re.finditer(r"[^\n]*(?:\n|\Z)", text):
        line = match[0].rstrip("\n")
        inside = bool(run) and (not line.strip() or line.startswith((" ", "#")))
        if CODE_LINE.fullmatch(line) or inside:
            run.append((match.start(), match.start() + len(line)))
            continue
        found += bare(text, run)
        run = []
    return found + bare(text, run)


def bare(text: str, run: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """A run of lines as one program, if it is long enough to be one."""
    if sum(bool(text[start:end].strip()) for start, end in run) < LEAST_CODE:
        return []
    return [(run[0][0], run[-1][1])]


def lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    last = start
    for match in BULLET.finditer(text, start, end):
        if text[last : match.start()].strip():
            yield last, match.start()
        last = match.end()
    if text[last:end].strip():
        yield last, end


def segments_of(text: str) -> list[Segment]:
    """All segments of a normalised answer, in order of their beginning; sentences are never dropped first."""
    whole: list[Segment] = []
    for start, end, code in sentences(text):
        words = words_of(text[start:end], start)
        if not words:
            continue
        for n in range(0, len(words), MOST_WORDS * 6):
            piece = words[n : n + MOST_WORDS * 6]
            whole.append(segment(piece, "code" if code else "sentence", len(whole)))
        if len(whole) >= MOST_SENTENCES:
            break
    parts = [part for one in whole if one.shape == "sentence" for part in parts_of(text, one)]
    pairs = [
        Segment(one.start, two.end, "pair", one.sentence, one.words + two.words)
        for one, two in pairwise(whole)
        if "code" not in (one.shape, two.shape) and len(one.words) + len(two.words) <= MOST_WORDS
    ]
    found = (whole + parts + pairs)[:MOST_SEGMENTS]
    return sorted(found, key=lambda one: (one.start, one.end))


def segment(words: list[Word], shape: Shape, sentence: int) -> Segment:
    return Segment(words[0].start, words[-1].end, shape, sentence, tuple(words))


def parts_of(text: str, whole: Segment) -> list[Segment]:
    """Clauses of a sentence, neighbouring clauses together, and windows where it is long."""
    cuts = [whole.start]
    for match in CLAUSE.finditer(text, whole.start, whole.end):
        cuts.append(match.start())
    cuts.append(whole.end)
    clauses = [
        found for start, end in pairwise(cuts) if (found := [word for word in whole.words if start <= word.start < end])
    ]
    parts: list[Segment] = []
    if len(clauses) > 1:
        parts += [segment(one, "clause", whole.sentence) for one in clauses if len(one) > 1]
        parts += [
            segment(one + two, "clause", whole.sentence)
            for one, two in pairwise(clauses)
            if len(clauses) > 2 and len(one) + len(two) <= MOST_WORDS
        ]
    if len(whole.words) > WINDOW + STEP:
        words = list(whole.words)
        parts += [segment(words[n : n + WINDOW], "window", whole.sentence) for n in range(0, len(words) - STEP, STEP)]
    return parts
