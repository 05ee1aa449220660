"""The commit graph of a repository: where each commit stands, and the drawing as SVG for the page.

Colours are the page's: everything is drawn in `currentColor`, and classes (`git-lane-0` … `git-lane-5`, `git-lost`,
`git-branch`, `git-current`, `git-tag`, `git-remote`, `git-stash`) let a style sheet say more, in light and dark.
"""

from __future__ import annotations

import heapq
import html
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from sobes.practice.repository import Commit, Repository

MOST_ROWS = 200
STEP, ROW, RADIUS = 20, 30, 5  # px: between lanes, between rows, of a commit
LETTER, SMALL = 7.3, 6.6  # px: width of a letter of a subject, of a label
LANES = 6  # classes of lanes, used in turn
LONGEST = 72  # letters of a subject
UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Label:
    """A name of a commit: of a branch, the current branch, a tag, a remote-tracking branch, HEAD or the stash."""

    text: str
    kind: str  # branch, current, tag, remote, head, stash


@dataclass(frozen=True, slots=True)
class Node:
    """A commit in the drawing. `lost`: only a reflog leads to it."""

    commit: Commit
    row: int
    lane: int
    labels: tuple[Label, ...]
    lost: bool


@dataclass(frozen=True, slots=True)
class Edge:
    """From a commit down to a parent, along the lane `via`."""

    child: str
    parent: str
    via: int


@dataclass(frozen=True, slots=True)
class Graph:
    """`left_out`: how many commits there are beyond the rows that are drawn."""

    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    lanes: int
    left_out: int = 0


def lay_out(repository: Repository) -> Graph:
    """Newest commits first, every child above its parents, a line of first parents in one lane where it can be."""
    names = labels(repository)
    kept = reachable(repository, names)
    order = ordered(repository.commits)
    shown = order[:MOST_ROWS]
    waiting: list[str | None] = []  # by lane: the commit that it leads to
    places: dict[str, int] = {}
    edges = []
    most = 0
    for key in shown:
        lane = place(waiting, key)
        places[key] = lane
        waiting = [None if one == key else one for one in waiting]
        for number, parent in enumerate(repository.commits[key].parents):
            if parent not in repository.commits:
                continue
            if parent in waiting:
                via = lane if number == 0 else waiting.index(parent)
            else:
                via = lane if number == 0 else free(waiting)
                waiting[via] = parent
            edges.append(Edge(key, parent, via))
        most = max(most, len(waiting))
    nodes = tuple(
        Node(repository.commits[key], row, places[key], names.get(key, ()), key not in kept)
        for row, key in enumerate(shown)
    )
    return Graph(nodes, tuple(edges), most, len(order) - len(shown))


def place(waiting: list[str | None], key: str) -> int:
    """The lane that leads to a commit, a free one if none does."""
    return waiting.index(key) if key in waiting else free(waiting)


def free(waiting: list[str | None]) -> int:
    """The first lane that leads nowhere; a new one if there is none."""
    if None not in waiting:
        waiting.append(None)
    return waiting.index(None)


def labels(repository: Repository) -> dict[str, tuple[Label, ...]]:
    """The names of each commit that has one."""
    found: dict[str, list[Label]] = {}
    if repository.head and repository.detached:
        found.setdefault(repository.head, []).append(Label("HEAD", "head"))
    for name, key in sorted(repository.branches.items(), key=lambda pair: (pair[0] != repository.branch, pair[0])):
        current = name == repository.branch
        found.setdefault(key, []).append(
            Label(f"HEAD → {name}" if current else name, "current" if current else "branch")
        )
    for name, tag in sorted(repository.tags.items()):
        found.setdefault(tag.target, []).append(Label(name, "tag"))
    for name, key in sorted(repository.tracking.items()):
        found.setdefault(key, []).append(Label(name, "remote"))
    for number, key in enumerate(repository.stashes):
        found.setdefault(key, []).append(Label(f"stash@{{{number}}}", "stash"))
    return {key: tuple(names) for key, names in found.items()}


def reachable(repository: Repository, starts: Iterable[str]) -> frozenset[str]:
    """Ids of all that some name leads to."""
    found: set[str] = set()
    for key in starts:
        if key in repository.commits:
            found |= repository.ancestors(key)
    return frozenset(found)


def ordered(commits: Mapping[str, Commit]) -> list[str]:
    """Ids, every child before its parents; among those that could come next the youngest, then the deepest."""
    depth: dict[str, int] = {}
    for key in commits:
        stack = [key]
        while stack:
            parents = [one for one in commits[stack[-1]].parents if one in commits]
            open_ = [one for one in parents if one not in depth]
            if open_:
                stack += open_
            else:
                depth[stack.pop()] = 1 + max((depth[one] for one in parents), default=0)
    children = dict.fromkeys(commits, 0)
    for commit in commits.values():
        for parent in commit.parents:
            if parent in children:
                children[parent] += 1
    ready = [(-commits[key].date, -depth[key], key) for key, count in children.items() if not count]
    heapq.heapify(ready)
    order = []
    while ready:
        _, _, key = heapq.heappop(ready)
        order.append(key)
        for parent in commits[key].parents:
            if parent in children:
                children[parent] -= 1
                if not children[parent]:
                    heapq.heappush(ready, (-commits[parent].date, -depth[parent], parent))
    return order


def draw(repository: Repository, title: str, description: str = "", prefix: str = "git") -> str:
    """The graph as an SVG element. `prefix` keeps the ids of two drawings on a page apart."""
    graph = lay_out(repository)
    left = (graph.lanes + 1) * STEP
    rows = {node.commit.id: node for node in graph.nodes}
    lines = [line(edge, rows, len(graph.nodes)) for edge in graph.edges]
    texts = [described(node, left) for node in graph.nodes]
    width = max((end for _, end in texts), default=left) + STEP
    height = max(1, len(graph.nodes)) * ROW
    named = f"{prefix}-title {prefix}-desc" if description else f"{prefix}-title"
    return "\n".join(
        [
            f'<svg class="git-graph" role="img" aria-labelledby="{named}" xmlns="http://www.w3.org/2000/svg"'
            f' viewBox="0 0 {width:.0f} {height}" width="{width:.0f}" height="{height}">',
            f'<title id="{prefix}-title">{plain(title)}</title>',
            *([f'<desc id="{prefix}-desc">{plain(description)}</desc>'] if description else []),
            *lines,
            *(text for text, _ in texts),
            "</svg>",
        ]
    )


def line(edge: Edge, rows: Mapping[str, Node], end: int) -> str:
    """A line from a commit to its parent; it leaves the drawing where the parent is not shown."""
    child, parent = rows[edge.child], rows.get(edge.parent)
    x1, y1, via = x_of(child.lane), y_of(child.row), x_of(edge.via)
    x2, y2 = (x_of(parent.lane), y_of(parent.row)) if parent else (via, y_of(end))
    path = f"M{x1} {y1}"
    if via != x1:
        path += f" C{x1} {y1 + ROW // 2} {via} {y1 + ROW // 2} {via} {y1 + ROW}"
    if via != x2:
        path += f" L{via} {max(y1, y2 - ROW)} C{via} {y2 - ROW // 2} {x2} {y2 - ROW // 2} {x2} {y2}"
    else:
        path += f" L{x2} {y2}"
    lost = ' stroke-dasharray="3 3"' if child.lost else ""
    kind = f"git-edge git-lane-{edge.via % LANES}" + (" git-lost" if child.lost else "")
    return f'<path class="{kind}" d="{path}" fill="none" stroke="currentColor" stroke-width="2"{lost}/>'


def described(node: Node, left: int) -> tuple[str, float]:
    """A commit with its labels and subject, and where the text ends."""
    x, y = x_of(node.lane), y_of(node.row)
    dash = ' stroke-dasharray="2 2" fill-opacity="0"' if node.lost else ""
    parts = [f'<g class="git-commit git-lane-{node.lane % LANES}{" git-lost" if node.lost else ""}">']
    parts.append(f"<title>{plain(node.commit.id)} {plain(node.commit.subject)} ({plain(node.commit.author)})</title>")
    parts.append(f'<circle cx="{x}" cy="{y}" r="{RADIUS}" fill="currentColor" stroke="currentColor"{dash}/>')
    at = float(left)
    parts.append(text_at(at, y, node.commit.short, "git-id", ' opacity="0.7"'))
    at += 7 * LETTER + 8
    for label in node.labels:
        shown = shortened(label.text, 40)
        width = len(shown) * SMALL + 10
        thick = ' stroke-width="2"' if label.kind in ("current", "head") else ""
        parts.append(
            f'<rect class="git-label git-{label.kind}" x="{at:.1f}" y="{y - 9}" width="{width:.1f}" height="18" rx="4"'
            f' fill="none" stroke="currentColor"{thick}/>'
        )
        parts.append(text_at(at + 5, y, shown, f"git-label-text git-{label.kind}", ' font-size="11"'))
        at += width + 6
    subject = shortened(node.commit.subject, LONGEST)
    parts.append(text_at(at, y, subject, "git-subject"))
    parts.append("</g>")
    return "".join(parts), at + len(subject) * LETTER


def text_at(x: float, y: int, text: str, kind: str, more: str = "") -> str:
    style = 'font-family="ui-monospace, monospace" font-size="12" fill="currentColor" dominant-baseline="central"'
    if "font-size" in more:
        style = style.replace(' font-size="12"', "")
    return f'<text class="{kind}" x="{x:.1f}" y="{y}" {style}{more}>{plain(text)}</text>'


def shortened(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1] + "…"


def plain(text: str) -> str:
    """Text that may stand in XML, whatever a commit's author wrote."""
    return html.escape(UNSEEN.sub("\ufffd", text))


def x_of(lane: int) -> int:
    return STEP // 2 + lane * STEP


def y_of(row: int) -> int:
    return ROW // 2 + row * ROW
