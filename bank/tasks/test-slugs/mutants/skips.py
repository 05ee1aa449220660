# verdict: WA
# mistake: every test is skipped
import pytest
from slugs import slugify

pytestmark = pytest.mark.skip(reason="later")


def test_everything():
    assert slugify("!!!") == "untitled"
    assert slugify("ab cd", 3) == "ab"
