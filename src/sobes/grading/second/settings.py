"""Where the second judge is and what it costs, from the environment. The key is never shown, stored or logged."""

from __future__ import annotations

import ipaddress
import math
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.util import find_spec
from urllib.parse import SplitResult, urlsplit

from sobes.errors import SobesError

URL, MODEL, KEY = "SOBES_JUDGE_URL", "SOBES_JUDGE_MODEL", "SOBES_JUDGE_KEY"
PRICE_IN, PRICE_OUT, TIMEOUT = "SOBES_JUDGE_PRICE_IN", "SOBES_JUDGE_PRICE_OUT", "SOBES_JUDGE_TIMEOUT"
SECONDS, LONGEST = 60.0, 600.0
PATH = "/chat/completions"


class SecondJudgeError(SobesError):
    """The second judge is not set up, or not so that it could be asked."""


class Key:
    """A secret that shows itself only to `reveal`: not in a text, a repr, JSON or a log line."""

    __slots__ = ("_text",)

    def __init__(self, text: str = "") -> None:
        self._text = text

    def reveal(self) -> str:
        return self._text

    def __bool__(self) -> bool:
        return bool(self._text)

    def __repr__(self) -> str:
        return "Key(…)" if self._text else "Key()"

    __str__ = __repr__

    def hidden_in(self, text: str) -> bool:
        """Whether six letters of the key in a row, or the whole of a shorter one, stand in the text."""
        width = min(6, len(self._text))
        return width > 0 and any(self._text[n : n + width] in text for n in range(len(self._text) - width + 1))


@dataclass(frozen=True, slots=True)
class JudgeSettings:
    """`url` is the address that is asked. Prices are for a million tokens, in the person's currency.

    `timeout` counts for everything together, tries and waits between them; `wait` is the pause before the second try,
    the next one is twice as long.
    """

    url: str
    model: str
    key: Key = Key()  # noqa: RUF009  nothing changes it
    price_in: float | None = None
    price_out: float | None = None
    timeout: float = SECONDS
    wait: float = 1.0

    @property
    def host(self) -> str:
        """Name and port, as the person is told where the answer goes."""
        return urlsplit(self.url).netloc

    @property
    def local(self) -> bool:
        """Whether the endpoint is on this machine."""
        return is_loopback(urlsplit(self.url).hostname or "")

    @property
    def open_line(self) -> bool:
        """Whether answer and key cross a network that anybody on the way can read."""
        return not self.local and not self.url.startswith("https:")

    def cost(self, tokens_in: int | None, tokens_out: int | None) -> float | None:
        """What the tokens cost; None where a price or a count is missing."""
        if None in (self.price_in, self.price_out, tokens_in, tokens_out):
            return None
        price = (self.price_in or 0) * (tokens_in or 0) + (self.price_out or 0) * (tokens_out or 0)
        return round(price / 1_000_000, 8)


def installed() -> bool:
    """Whether the extra `judge` is there."""
    return bool(find_spec("httpx") and find_spec("pydantic"))


def is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def judge_settings(environment: Mapping[str, str]) -> JudgeSettings | None:
    """The settings, None where no second judge is set up. Raises SecondJudgeError, never with a value in it."""
    given = {name: environment.get(name, "").strip() for name in (URL, MODEL, KEY, PRICE_IN, PRICE_OUT, TIMEOUT)}
    if not given[URL] and not given[MODEL]:
        return None
    for name in (URL, MODEL):
        if not given[name]:
            raise SecondJudgeError("The second judge needs {name} too.", name=name)
    if not (given[KEY].isascii() and given[KEY].isprintable() and " " not in given[KEY]):
        raise SecondJudgeError("{name} has a character that no key has.", name=KEY)
    timeout = number(given, TIMEOUT)
    if timeout is not None and not 1 <= timeout <= LONGEST:
        raise SecondJudgeError(
            "{name} is seconds from {low} to {high}.", name=TIMEOUT, low=1, high=int(LONGEST)
        )  # fmt: skip
    return JudgeSettings(
        url=address(given[URL]),
        model=given[MODEL][:200],
        key=Key(given[KEY]),
        price_in=number(given, PRICE_IN),
        price_out=number(given, PRICE_OUT),
        timeout=SECONDS if timeout is None else timeout,
    )


def needed(environment: Mapping[str, str]) -> JudgeSettings:
    """The settings. Raises SecondJudgeError where there are none."""
    found = judge_settings(environment)
    if found is None:
        raise SecondJudgeError(
            "The second judge is not set up. Set {url} and {model}; docs/grading.md says how.", url=URL, model=MODEL
        )
    return found


def address(text: str) -> str:
    """The full address of the chat endpoint: what is given, with the usual path where it is a base."""
    parts = split(text)
    if parts is None or parts.scheme not in ("http", "https") or not parts.hostname:
        raise SecondJudgeError("{name} is not an address such as http://127.0.0.1:11434/v1.", name=URL)
    if parts.username or parts.password or parts.query or parts.fragment:
        raise SecondJudgeError(
            "{name} has a password, a query or a fragment. Give the plain address, and the key in {key}.",
            name=URL, key=KEY,
        )  # fmt: skip
    path = parts.path.rstrip("/")
    return f"{parts.scheme}://{parts.netloc}{path if path.endswith(PATH) else path + PATH}"


def split(text: str) -> SplitResult | None:
    """The parts of an address; None where it has none or its port is no port."""
    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return None
    return parts if text.isascii() and text.isprintable() and " " not in text else None


def number(given: Mapping[str, str], name: str) -> float | None:
    if not given[name]:
        return None
    try:
        value = float(given[name])
    except ValueError:
        value = math.nan
    if not 0 <= value < 1e9:
        raise SecondJudgeError("{name} is not a number from 0 on.", name=name)
    return value
