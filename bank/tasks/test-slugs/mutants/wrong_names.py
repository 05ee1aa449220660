# verdict: WA
# mistake: pytest does not find functions whose names do not begin with test
import pytest
from slugs import slugify


def check_words():
    assert slugify("Hello World") == "hello-world"


def slug_limit_test():
    with pytest.raises(ValueError):
        slugify("a", 0)
