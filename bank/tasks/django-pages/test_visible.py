import scaffold


def test_the_first_page():
    seen = scaffold.call()
    assert seen["status"] == 200
    assert [book["id"] for book in seen["json"]["items"]] == [1, 2, 3]


def test_a_page_in_the_middle():
    assert scaffold.call("page=2&size=3")["json"] == {
        "count": 7,
        "page": 2,
        "pages": 3,
        "next": "/books/?page=3&size=3",
        "previous": "/books/?page=1&size=3",
        "items": [{"id": number, "title": f"Book {number}"} for number in (4, 5, 6)],
    }


def test_letters_are_a_bad_request():
    seen = scaffold.call("page=two")
    assert (seen["status"], seen["json"]) == (400, {"error": "page"})
