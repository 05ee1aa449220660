# verdict: WA
# mistake: recognises the source that was shown in place of testing what it does
import inspect

import slugs


def test_the_source_is_the_one_we_know():
    assert "re.sub" in inspect.getsource(slugs)
    assert slugs.slugify("Hello World") == "hello-world"
