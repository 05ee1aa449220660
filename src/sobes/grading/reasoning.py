"""Signs of reasoning in an answer, each with the sentence that shows it. Knowledge is judged elsewhere."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sobes.grading.assessment import Reasoning
from sobes.grading.junk import Void
from sobes.grading.plaintext import Plain
from sobes.grading.segments import Segment

WHY = re.compile(
    r"\b(?:потому что|поэтому|так как|поскольку|из-за того|из-за этого|за счет|благодаря|чтобы|иначе|следовательно|причина|"  # noqa: E501
    r"because|since|therefore|so that|otherwise|that is why|that's why|due to|in order to|hence)\b"
)
EXAMPLE = re.compile(
    r"\b(?:например|к примеру|допустим|скажем|представьте|пример|в моем проекте|на практике|"
    r"for example|for instance|e\.g|such as|say,|imagine|in my project|in practice)\b"
)
TRADE_OFF = re.compile(
    r"\b(?:зато|взамен|ценой|плата|платим|компромисс|минус\w*|недостат\w+|с другой стороны|но при этом|цена|дороже|"
    r"trade-?off|at the cost|on the other hand|downside|drawback|in exchange|but then|more expensive|the price)\b"
)
LIMITS = re.compile(
    r"\b(?:только если|не всегда|кроме|за исключением|если только|не гарантир\w+|ограничен\w*|до версии|начиная с|зависит от|не подходит|"  # noqa: E501
    r"only if|only when|not always|except|unless|does not guarantee|doesn't guarantee|limit\w*|depends on|before version|starting with|as of|does not help)\b"  # noqa: E501
)


def reasoning_of(original: str, answer: Plain, segments: Sequence[Segment], void: Sequence[Void]) -> Reasoning:
    """The first meaningful sentence of at least five words for each sign, quoted from the original."""
    whole = [
        one
        for one, why in zip(segments, void, strict=True)
        if one.shape == "sentence" and not why and len(one.words) >= 5
    ]

    def quote(sign: re.Pattern[str]) -> str:
        for one in whole:
            if sign.search(answer.text, one.start, one.end):
                start, end = answer.span(one.start, one.end)
                return original[start:end]
        return ""

    return Reasoning(quote(WHY), quote(EXAMPLE), quote(TRADE_OFF), quote(LIMITS))
