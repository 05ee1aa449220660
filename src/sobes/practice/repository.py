"""A git repository as plain values: what tests of git tasks and the drawn graph look at.

The file imports the standard library only: tests of tasks run beside a copy of it and may import it as `repository`.
A `ref` is a branch, a tag, a remote-tracking branch (`origin/main`), `HEAD` or a commit's id.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any


@dataclass(frozen=True)
class Commit:
    """One commit. `files`: the whole snapshot, path → text. `date`: of the author, seconds since 1970."""

    id: str
    parents: tuple[str, ...]
    message: str
    author: str
    email: str
    date: int
    committer: str
    files: Mapping[str, str] = field(repr=False)

    @property
    def subject(self) -> str:
        """First line of the message."""
        return self.message.split("\n", 1)[0].strip()

    @property
    def short(self) -> str:
        return self.id[:7]


@dataclass(frozen=True)
class Tag:
    """`target`: id of the commit. A lightweight tag has no message of its own."""

    target: str
    annotated: bool
    message: str = ""


@dataclass(frozen=True)
class Move:
    """One line of a reflog: where the ref stood, where it went, why."""

    old: str
    new: str
    reason: str


@dataclass(frozen=True, repr=False)
class Repository:
    """`commits`: everything reachable from refs, HEAD and reflogs. `branch`: None when HEAD is detached.

    `index` and `files` (the working tree) map paths to texts; `conflicts`: paths that are unmerged in the index.
    `modes`: of the index, as git writes them ("100755"). `state`: "", "merging", "rebasing", "cherry-picking",
    "reverting" or "bisecting". `reflogs`: by ref ("HEAD", "refs/heads/main", "refs/stash"), newest first. `remotes`:
    name → address; `upstreams`: branch → "origin/main". `servers`: bare repositories beside this one, by folder name.
    """

    commits: Mapping[str, Commit]
    branches: Mapping[str, str] = field(default_factory=dict)
    tags: Mapping[str, Tag] = field(default_factory=dict)
    tracking: Mapping[str, str] = field(default_factory=dict)
    head: str | None = None
    branch: str | None = None
    index: Mapping[str, str] = field(default_factory=dict)
    modes: Mapping[str, str] = field(default_factory=dict)
    conflicts: tuple[str, ...] = ()
    files: Mapping[str, str] = field(default_factory=dict)
    untracked: tuple[str, ...] = ()
    ignored: tuple[str, ...] = ()
    reflogs: Mapping[str, tuple[Move, ...]] = field(default_factory=dict)
    state: str = ""
    remotes: Mapping[str, str] = field(default_factory=dict)
    upstreams: Mapping[str, str] = field(default_factory=dict)
    servers: Mapping[str, Repository] = field(default_factory=dict)

    def __repr__(self) -> str:
        return f"<repository on {self.branch or self.head}: {', '.join(self.branches)}>"

    @property
    def detached(self) -> bool:
        return self.branch is None

    def id_of(self, ref: str) -> str:
        """Id of the commit that a ref means. Raises KeyError where there is none."""
        if ref == "HEAD":
            found = self.head
        else:
            tag = self.tags.get(ref)
            found = self.branches.get(ref) or (tag and tag.target) or self.tracking.get(ref) or ref
        if found is None or found not in self.commits:
            raise KeyError(f"no commit is known as {ref!r}")
        return found

    def commit(self, ref: str = "HEAD") -> Commit:
        return self.commits[self.id_of(ref)]

    def line(self, ref: str = "HEAD") -> tuple[Commit, ...]:
        """From a ref back along first parents, newest first."""
        found = []
        at: str | None = self.id_of(ref)
        while at is not None and at in self.commits:
            found.append(self.commits[at])
            at = next(iter(self.commits[at].parents), None)
        return tuple(found)

    def subjects(self, ref: str = "HEAD") -> list[str]:
        """First lines of the messages along first parents, oldest first."""
        return [commit.subject for commit in reversed(self.line(ref))]

    def ancestors(self, ref: str = "HEAD") -> frozenset[str]:
        """Ids of everything reachable from a ref, itself included."""
        found: set[str] = set()
        waiting = [self.id_of(ref)]
        while waiting:
            one = waiting.pop()
            if one not in found and one in self.commits:
                found.add(one)
                waiting += self.commits[one].parents
        return frozenset(found)

    def merged(self, ref: str, into: str = "HEAD") -> bool:
        """Is all of `ref` reachable from `into`?"""
        return self.id_of(ref) in self.ancestors(into)

    def is_linear(self, ref: str = "HEAD") -> bool:
        """No merge commit is reachable."""
        return all(len(self.commits[one].parents) < 2 for one in self.ancestors(ref))

    def file_at(self, ref: str, path: str) -> str | None:
        """Text of a file in a commit's snapshot."""
        return self.commit(ref).files.get(path)

    def changes(self, ref: str = "HEAD") -> dict[str, tuple[str | None, str | None]]:
        """What a commit changed against its first parent: path → (text before, text after), None: no such file."""
        commit = self.commit(ref)
        first = self.commits.get(commit.parents[0]) if commit.parents else None
        return difference(first.files if first else {}, commit.files)

    def same_changes(self, one: str, other: str) -> bool:
        """Do two commits change the same files in the same way?"""
        return self.changes(one) == self.changes(other)

    @property
    def staged(self) -> dict[str, tuple[str | None, str | None]]:
        """What the next commit would change: HEAD against the index."""
        return difference(self.commit().files if self.head else {}, self.index)

    @property
    def modified(self) -> dict[str, tuple[str | None, str | None]]:
        """Tracked files whose text in the working tree differs from the index."""
        return difference(self.index, {path: text for path, text in self.files.items() if path in self.index})

    @property
    def clean(self) -> bool:
        """Nothing staged, nothing modified, nothing unmerged, nothing begun; untracked files may lie around."""
        return not (self.staged or self.modified or self.conflicts or self.state)

    @property
    def stashes(self) -> tuple[str, ...]:
        """Ids of the stashed commits, newest first."""
        return tuple(move.new for move in self.reflogs.get("refs/stash", ()))


def difference(old: Mapping[str, str], new: Mapping[str, str]) -> dict[str, tuple[str | None, str | None]]:
    """Path → (old text, new text) for every path whose texts differ."""
    paths = sorted({*old, *new})
    return {path: (old.get(path), new.get(path)) for path in paths if old.get(path) != new.get(path)}


def from_facts(facts: Mapping[str, Any]) -> Repository:
    """The repository that the judge's inspection wrote down as JSON values."""
    blobs, trees = facts["blobs"], facts["trees"]

    def texts(tree: Mapping[str, str]) -> dict[str, str]:
        return {path: blobs[blob] for path, blob in tree.items()}

    snapshots = {tree: texts(paths) for tree, paths in trees.items()}

    def one(part: Mapping[str, Any], servers: Mapping[str, Repository]) -> Repository:
        refs = part["refs"]
        commits = {
            key: Commit(
                id=key, parents=tuple(value["parents"]), message=value["message"], author=value["author"],
                email=value["email"], date=value["date"], committer=value["committer"], files=snapshots[value["tree"]],
            )
            for key, value in part["commits"].items()
        }  # fmt: skip
        return Repository(
            commits=commits,
            branches=beneath(refs, "refs/heads/"),
            tags={name: Tag(**tag) for name, tag in part["tags"].items()},
            tracking=beneath(refs, "refs/remotes/"),
            head=part["head"],
            branch=part["branch"],
            index=texts(part["index"]),
            modes=part["modes"],
            conflicts=tuple(part["conflicts"]),
            files=part["files"],
            untracked=tuple(part["untracked"]),
            ignored=tuple(part["ignored"]),
            reflogs={ref: tuple(Move(*move) for move in moves) for ref, moves in part["reflogs"].items()},
            state=part["state"],
            remotes=part["remotes"],
            upstreams=part["upstreams"],
            servers=servers,
        )

    return one(facts["repo"], {name: one(part, {}) for name, part in facts["servers"].items()})


def beneath(refs: Mapping[str, str], prefix: str) -> dict[str, str]:
    return {name.removeprefix(prefix): target for name, target in refs.items() if name.startswith(prefix)}
