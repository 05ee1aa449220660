# verdict: WA
# mistake: calls the function and checks nothing
import pytest
from slugs import slugify


@pytest.mark.parametrize("title", ["Hello World", "a -- b", "!!!", "Привет"])
def test_slugify_works(title):
    slugify(title)
    slugify(title, 3)
