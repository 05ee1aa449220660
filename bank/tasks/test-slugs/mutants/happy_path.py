# verdict: WA
# mistake: tests only ordinary titles
from slugs import slugify


def test_words():
    assert slugify("Hello World") == "hello-world"


def test_digits():
    assert slugify("Python 3") == "python-3"
