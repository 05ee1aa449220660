"""One base error; every child is a sentence for a person: what happened, to which thing, what to try."""

from sobes.saying import Counted, Row, Saying, Value


class SobesError(Exception):
    """Something the person can act on, shown without a traceback.

    With `values` the sentence is a template: `InterviewError("There is no level {level}.", level="x")`. An edge that
    knows the person's language translates the template first, then fills it.
    """

    def __init__(self, sentence: str = "", **values: object) -> None:
        super().__init__(sentence.format(**values) if values else sentence)
        self.sentence = sentence
        self.values = values

    @property
    def saying(self) -> Value:
        """The same as a value, to be kept or told later."""
        return Saying.of(self.sentence, {name: value_of(value) for name, value in self.values.items()})


def value_of(value: object) -> Value:
    if isinstance(value, SobesError):
        return value.saying
    return value if isinstance(value, Saying | Counted | Row | str | int | float) else str(value)


class BankError(SobesError):
    """A bank file cannot be read or breaks the format."""


class ImportFileError(SobesError):
    """A file the person gave cannot be imported."""


class InterviewError(SobesError):
    """An action that the interview's rules do not allow now."""


class PracticeError(SobesError):
    """An action on a task that is not possible: no such task, nothing to show yet, a file that does not fit."""


class StoreError(SobesError):
    """The data folder or database cannot be used."""


class RunnerError(SobesError):
    """A program cannot be run in isolation here."""
