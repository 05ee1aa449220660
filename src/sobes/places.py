"""Where things live on this machine: the person's data folder and the bank."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Places:
    """`data` holds everything the person did; `bank` is read only; `own` is the person's own items."""

    data: Path
    bank: Path

    @property
    def database(self) -> Path:
        return self.data / "sobes.sqlite3"

    @property
    def own(self) -> Path:
        return self.data / "own-items"

    @property
    def imports(self) -> Path:
        """Originals of imported files, each with the record of what was read from it."""
        return self.data / "imports"

    @property
    def backups(self) -> Path:
        """Copies of the database made before it was migrated."""
        return self.data / "backups"

    @property
    def correction(self) -> Path:
        """What `sobes grade fit` fitted to the person's confirmations."""
        return self.data / "grader-fit.json"

    @staticmethod
    def of(data: Path | None, bank: Path | None) -> Places:
        """Given folders, or the user's data folder and the bundled bank."""
        return Places((data or default_data()).resolve(), (bank or bundled_bank()).resolve())


def default_data() -> Path:
    import platformdirs

    return Path(platformdirs.user_data_dir("sobes", appauthor=False))


def bundled_bank() -> Path:
    """The bank shipped inside the package, or the checkout's own when installed in place."""
    inside = Path(__file__).parent / "_bank"
    return inside if inside.exists() else Path(__file__).parents[2] / "bank"
