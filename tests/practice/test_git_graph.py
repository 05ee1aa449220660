"""The drawn commit graph."""

from xml.etree import ElementTree

from sobes.practice.git_graph import draw, lay_out
from sobes.practice.repository import Commit, Move, Repository, Tag


def commit(key: str, *parents: str, subject: str = "", date: int = 0) -> Commit:
    return Commit(key, parents, subject or key, "Dev", "dev@example.com", date, "Dev", {})


def repository(*commits: Commit, **fields: object) -> Repository:
    return Repository({one.id: one for one in commits}, **fields)  # type: ignore[arg-type]


MERGED = repository(
    commit("a"), commit("b", "a"), commit("c", "a"), commit("d", "b", "c"),
    branches={"main": "d", "feature": "c"}, head="d", branch="main",
)  # fmt: skip


def test_children_stand_above_their_parents() -> None:
    rows = {node.commit.id: node.row for node in lay_out(MERGED).nodes}
    assert rows["d"] == 0
    assert rows["a"] == 3


def test_a_line_stays_in_one_lane() -> None:
    lanes = {node.commit.id: node.lane for node in lay_out(MERGED).nodes}
    assert (lanes["d"], lanes["b"], lanes["a"], lanes["c"]) == (0, 0, 0, 1)


def test_a_merge_has_two_lines() -> None:
    assert [(edge.parent, edge.via) for edge in lay_out(MERGED).edges if edge.child == "d"] == [("b", 0), ("c", 1)]


def test_two_tips_have_two_lanes() -> None:
    graph = lay_out(repository(commit("a"), commit("b", "a"), commit("c", "a"), branches={"x": "b", "y": "c"}))
    assert sorted(node.lane for node in graph.nodes) == [0, 0, 1]


def test_a_lane_is_used_again() -> None:
    commits = [commit("a")]
    for number in range(5):
        first = commits[-1].id
        commits += [commit(f"s{number}", first), commit(f"m{number}", first, f"s{number}")]
    assert lay_out(repository(*commits, branches={"main": "m4"})).lanes == 2


def test_names_stand_beside_their_commits() -> None:
    drawn = repository(
        commit("a"), commit("b", "a"), branches={"main": "b"}, tags={"v1": Tag("a", True)}, head="b", branch="main",
        tracking={"origin/main": "a"},
    )  # fmt: skip
    names = {node.commit.id: [label.text for label in node.labels] for node in lay_out(drawn).nodes}
    assert names == {"b": ["HEAD → main"], "a": ["v1", "origin/main"]}


def test_a_detached_head_is_named() -> None:
    node = lay_out(repository(commit("a"), head="a")).nodes[0]
    assert [label.kind for label in node.labels] == ["head"]


def test_what_only_a_reflog_knows_is_lost() -> None:
    drawn = repository(
        commit("a"), commit("b", "a"), branches={"main": "a"}, reflogs={"HEAD": (Move("b", "a", "reset"),)}
    )
    assert {node.commit.id: node.lost for node in lay_out(drawn).nodes} == {"a": False, "b": True}


def test_a_long_history_is_cut() -> None:
    commits = [commit("c0")] + [commit(f"c{number}", f"c{number - 1}") for number in range(1, 300)]
    graph = lay_out(repository(*commits, branches={"main": "c299"}))
    assert (len(graph.nodes), graph.left_out) == (200, 100)


def test_the_drawing_is_well_formed_and_named() -> None:
    evil = commit("a", subject="<script>&\"'\x00\x1b\ud800")
    root = ElementTree.fromstring(draw(repository(evil, branches={"<b>": "a"}), "Graph <1>", "One & only"))
    assert root.attrib["role"] == "img"
    texts = {child.attrib["id"]: child.text for child in root if "id" in child.attrib}
    assert [texts[one] for one in root.attrib["aria-labelledby"].split()] == ["Graph <1>", "One & only"]


def test_the_drawing_has_no_colours_of_its_own() -> None:
    root = ElementTree.fromstring(draw(MERGED, "Graph"))
    used = {element.attrib[name] for element in root.iter() for name in ("fill", "stroke") if name in element.attrib}
    assert used == {"none", "currentColor"}


def test_an_empty_repository_is_drawn_too() -> None:
    assert ElementTree.fromstring(draw(Repository({}), "Nothing yet")).attrib["height"] == "30"


def test_a_history_cut_off_below_is_drawn() -> None:
    assert ElementTree.fromstring(draw(repository(commit("b", "gone"), branches={"main": "b"}), "Graph")) is not None
