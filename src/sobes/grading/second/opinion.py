"""What the second judge said of one answer, or why it said nothing: shown beside our judgement, never mixed in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Literal, get_args

from sobes.grading.assessment import VERDICTS, AssessmentError, PointVerdict
from sobes.saying import Row, Saying

PointFault = Literal["", "missing", "malformed", "twice", "no-quote", "invented-quote", "order"]
FailureKind = Literal[
    "not-installed", "nothing-said", "too-long", "connect", "broken-off", "timeout", "status", "too-large", "not-chat",
    "empty", "cut-short", "no-json", "two-replies",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class PointOpinion:
    """One point. `quote` is exactly `answer[start:end]`. With a `fault` the opinion was thrown away: no verdict."""

    id: str
    verdict: PointVerdict | None
    quote: str = ""
    start: int = 0
    end: int = 0
    fault: PointFault = ""


@dataclass(frozen=True, slots=True)
class Spent:
    """What asking took. Tokens are None where the server did not name them, `cost` also where no price is set."""

    seconds: float = 0.0
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: float | None = None


@dataclass(frozen=True, slots=True)
class SecondOpinion:
    """One opinion per point of the rubric, in its order. `unknown`: verdicts on points that the rubric has not."""

    item_id: str
    version: int
    model: str
    points: tuple[PointOpinion, ...]
    spent: Spent
    unknown: int = 0


@dataclass(frozen=True, slots=True)
class SecondFailure:
    """The second judge gave no opinion. `values` are the blanks of the sentence that says why."""

    item_id: str
    version: int
    model: str
    kind: FailureKind
    spent: Spent
    values: Mapping[str, str] = field(default_factory=dict)

    @property
    def reason(self) -> Saying:
        return reason_of(self.kind, self.values)


Second = SecondOpinion | SecondFailure


def differs(ours: PointVerdict, theirs: PointVerdict | None) -> bool:
    """Whether two verdicts disagree: one that cannot tell, or that is missing, disagrees with nothing."""
    return theirs is not None and "cannot_tell" not in (ours, theirs) and ours != theirs


def fault_words(fault: PointFault) -> Saying:
    """Why the opinion on a point was thrown away."""
    match fault:
        case "missing":
            return Saying("the second judge left this point out")
        case "malformed":
            return Saying("what it said of this point is not of the asked form")
        case "twice":
            return Saying("it judged this point twice")
        case "no-quote":
            return Saying("it gave a verdict without a quote")
        case "invented-quote":
            return Saying("its quote is not in the answer")
        case "order":
            return Saying("its quote is an order to the judge, not a claim")
        case "":
            return Saying("its opinion counts")


def reason_of(kind: FailureKind, values: Mapping[str, str]) -> Saying:
    """The sentence of a failure."""
    match kind:
        case "not-installed":
            return Saying("the extra is not installed: pip install 'sobes[judge]'.")
        case "nothing-said":
            return Saying("the answer is empty, so it was not asked.")
        case "too-long":
            return Saying("the answer has more than {most} characters, so it was not asked.", most=of(values, "most"))
        case "connect":
            return Saying("{host} cannot be reached. Check that the server runs.", host=of(values, "host"))
        case "broken-off":
            return Saying("{host} broke the connection off before it had replied.", host=of(values, "host"))
        case "timeout":
            return Saying("no whole reply came in {seconds} s.", seconds=of(values, "seconds"))
        case "status" if values.get("status") in ("401", "403"):
            return Saying(
                "{host} refused the key (HTTP status {status}).", host=of(values, "host"), status=of(values, "status")
            )
        case "status" if not values.get("message"):
            return Saying(
                "{host} refused with HTTP status {status}.", host=of(values, "host"), status=of(values, "status")
            )
        case "status":
            return Saying(
                "{host} refused with HTTP status {status}: {message}",
                host=of(values, "host"), status=of(values, "status"), message=of(values, "message"),
            )  # fmt: skip
        case "too-large":
            return Saying("its reply is larger than {most} KB.", most=of(values, "most"))
        case "not-chat":
            return Saying("its reply is not one of an OpenAI-compatible chat endpoint.")
        case "empty":
            return Saying("its reply is empty.")
        case "cut-short":
            return Saying("its reply was cut short.")
        case "no-json":
            return Saying("its reply is not of the asked form.")
        case "two-replies":
            return Saying("it replied twice in one reply, so neither counts.")


def of(values: Mapping[str, str], name: str) -> str:
    return values.get(name, "?")


def spent_words(second: Second) -> Row:
    """Model, seconds, tokens and cost, for people."""
    spent = second.spent
    parts: list[Saying | str] = [second.model, Saying("{seconds} s", seconds=f"{spent.seconds:.1f}")]
    if spent.tokens_in is not None and spent.tokens_out is not None:
        parts.append(Saying("tokens in {into}, out {out}", into=spent.tokens_in, out=spent.tokens_out))
    if spent.cost is not None:
        parts.append(Saying("cost {cost}", cost=f"{spent.cost:.6f}"))
    else:
        parts.append(Saying("cost not known"))
    return Row(tuple(parts))


def second_to_json(second: Second) -> dict[str, Any]:
    """Plain data for storage; `second_of_json` reads it back equal."""
    return {"gave": "opinion" if isinstance(second, SecondOpinion) else "nothing", **asdict(second)}


def second_of_json(data: Mapping[str, Any]) -> Second:
    """Read what `second_to_json` wrote; AssessmentError where it is something else."""
    try:
        item, version, model = str(data["item_id"]), int(data["version"]), str(data["model"])
        spent = spent_of_json(data["spent"])
        if data["gave"] == "nothing":
            if data["kind"] not in get_args(FailureKind):
                raise ValueError(f"unknown failure {data['kind']!r}")
            values = {str(name): str(value) for name, value in data["values"].items()}
            return SecondFailure(item, version, model, data["kind"], spent, values)
        points = tuple(point_of_json(row) for row in data["points"])
        return SecondOpinion(item, version, model, points, spent, int(data["unknown"]))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        raise AssessmentError("A stored opinion of the second judge cannot be read ({error}).", error=error) from error


def spent_of_json(row: Mapping[str, Any]) -> Spent:
    into, out, cost = row["tokens_in"], row["tokens_out"], row["cost"]
    return Spent(
        seconds=float(row["seconds"]),
        tokens_in=None if into is None else int(into),
        tokens_out=None if out is None else int(out),
        cost=None if cost is None else float(cost),
    )


def point_of_json(row: Mapping[str, Any]) -> PointOpinion:
    if row["verdict"] not in (*VERDICTS, None) or row["fault"] not in get_args(PointFault):
        raise ValueError(f"unknown verdict {row['verdict']!r}")
    start, end = int(row["start"]), int(row["end"])
    return PointOpinion(str(row["id"]), row["verdict"], str(row["quote"]), start, end, row["fault"])
