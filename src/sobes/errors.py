"""One base error; every child is a sentence for a person: what happened, to which thing, what to try."""


class SobesError(Exception):
    """Something the person can act on. The text is shown as it is, without a traceback."""


class BankError(SobesError):
    """A bank file cannot be read or breaks the format."""


class ImportFileError(SobesError):
    """A file the person gave cannot be imported."""


class InterviewError(SobesError):
    """An action that the interview's rules do not allow now."""


class StoreError(SobesError):
    """The data folder or database cannot be used."""
