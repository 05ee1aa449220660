import scaffold


def ids(seen):
    return [book["id"] for book in seen["json"]["items"]]


def test_the_last_page_is_shorter():
    seen = scaffold.call("page=2&size=4")
    assert (seen["status"], ids(seen), seen["json"]["pages"]) == (200, [5, 6, 7], 2)
    full = scaffold.call("page=2&size=2", titles=["a", "b", "c", "d"])
    assert (ids(full), full["json"]["pages"], full["json"]["next"]) == ([3, 4], 2, None)


def test_links_at_the_edges():
    first, last = scaffold.call("page=1"), scaffold.call("page=3")
    assert (first["json"]["previous"], first["json"]["next"]) == (None, "/books/?page=2&size=3")
    assert (last["json"]["previous"], last["json"]["next"]) == ("/books/?page=2&size=3", None)


def test_bad_pages_are_400():
    for page in ("0", "-1", "", "1.5", "%2B1", "1_0", "%D9%A1", "%C2%B2", "+1"):
        seen = scaffold.call(f"page={page}")
        assert (page, seen["status"], seen["json"]) == (page, 400, {"error": "page"})


def test_bad_sizes_are_400():
    for size in ("0", "6", "x", "", "-2", "1000"):
        seen = scaffold.call(f"size={size}")
        assert (size, seen["status"], seen["json"]) == (size, 400, {"error": "size"})
    assert scaffold.call("page=x&size=x")["json"] == {"error": "page"}


def test_a_page_that_is_not_there_is_404():
    seen = scaffold.call("page=4")
    assert (seen["status"], seen["json"]) == (404, {"error": "page"})
    assert scaffold.call("page=8&size=1")["status"] == 404
    assert scaffold.call("page=7&size=1")["status"] == 200


def test_other_methods_are_405():
    for method in ("POST", "DELETE", "PUT"):
        seen = scaffold.call(method=method)
        assert seen["status"] == 405
        assert "GET" in seen["allow"] and "POST" not in seen["allow"]
    assert scaffold.call(method="HEAD")["status"] == 200


def test_an_empty_list_has_one_page():
    seen = scaffold.call(titles=[])
    assert seen["status"] == 200
    assert seen["json"] == {"count": 0, "page": 1, "pages": 1, "next": None, "previous": None, "items": []}
    assert scaffold.call("page=2", titles=[])["status"] == 404


def test_the_size_is_kept_in_links():
    seen = scaffold.call("size=2&page=2")
    assert seen["json"]["next"] == "/books/?page=3&size=2"
    assert seen["json"]["previous"] == "/books/?page=1&size=2"
    assert scaffold.call("size=5")["json"]["next"] == "/books/?page=2&size=5"
