# verdict: WA
# mistake: demands the words of the error message, which the description does not promise
import pytest
from slugs import slugify


@pytest.mark.parametrize(
    ("title", "slug"),
    [("Привет, Мир", "привет-мир"), ("a -- b", "a-b"), ("  a!  ", "a"), ("!!!", "untitled"), ("x" * 41, "x" * 40)],
)
def test_slugs(title, slug):
    assert slugify(title) == slug


def test_cut():
    assert slugify("ab cd", 3) == "ab"


def test_limit():
    with pytest.raises(ValueError, match="limit must be at least 1"):
        slugify("a", 0)
