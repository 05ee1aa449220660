"""One interview is held for all tests that only read it: the real grader takes its time."""

import pytest

from sobes.conduct import Interview
from sobes.reports.document import Document
from tests.reports.made import by_turns, documented, hold


@pytest.fixture(scope="session")
def interview(tmp_path_factory: pytest.TempPathFactory) -> Interview:
    return hold(tmp_path_factory.mktemp("data"), by_turns("ru"), include_own=True, follow_ups=2)


@pytest.fixture(scope="session")
def russian(interview: Interview) -> Document:
    return documented(interview, "ru")


@pytest.fixture(scope="session")
def english(interview: Interview) -> Document:
    return documented(interview, "en")
