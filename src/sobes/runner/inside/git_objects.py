"""Objects of a packed repository, read by git from a folder of our own making and checked against their ids."""

from __future__ import annotations

import base64
import hashlib
import os
import re
import shutil
import subprocess
from typing import Any

GIT = shutil.which("git", path="/usr/bin:/usr/local/bin:/bin") or "/usr/bin/git"  # folders of the room, read only
PLACE = "/tmp/look"
MOST_OBJECTS = 5000
MOST_OBJECT_BYTES = 24_000_000
MOST_PATHS = 2000  # files of one snapshot
LONGEST = 200_000  # characters of a file's text that are told

ENV = {
    "PATH": "/usr/bin:/bin", "HOME": "/nowhere", "LANG": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
    "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_NO_REPLACE_OBJECTS": "1",
    "GIT_OPTIONAL_LOCKS": "0", "GIT_TERMINAL_PROMPT": "0", "GIT_ATTR_NOSYSTEM": "1",
}  # fmt: skip


class Damaged(Exception):
    """The repository cannot be looked at. Its only argument: a word for the judge."""


class Folder:
    """A packed repository: files of its git folder and of its working tree, by names checked here."""

    def __init__(self, found: dict[str, Any], git: str, tree: str) -> None:
        self.found, self.git, self.tree = found, git, tree

    def read(self, name: str) -> bytes | None:
        entry = self.found.get(f"{self.git}/{name}")
        return None if not entry else base64.b64decode(entry[1])

    def text(self, name: str) -> str:
        return (self.read(name) or b"").decode("utf-8", "replace")

    def has(self, name: str) -> bool:
        return f"{self.git}/{name}" in self.found or f"{self.git}/{name}/" in self.found

    def under(self, prefix: str) -> list[str]:
        """Names of files below a folder of the git folder."""
        start = f"{self.git}/{prefix}/"
        cut = len(self.git) + 1
        return [path[cut:] for path in self.found if path.startswith(start) and not path.endswith("/")]

    def working(self) -> dict[str, bytes]:
        """Files of the working tree. What lies in a repository inside it is left out."""
        cut = len(self.tree) + 1
        paths = [path for path in self.found if path.startswith(self.tree + "/") and not path.endswith("/")]
        kept = {}
        for path in paths:
            parts = path[cut:].split("/")
            if all(sound(part) for part in parts):
                kept[path[cut:]] = base64.b64decode(self.found[path][1])
        return kept


def sound(part: str) -> bool:
    """Is this a name that may be written to a disk?"""
    return bool(part) and part not in (".", "..") and part.lower() != ".git" and "\0" not in part and len(part) < 200


class Store:
    """Objects of the repositories, each checked against its id; snapshots and texts that were asked for."""

    def __init__(self) -> None:
        self.objects: dict[str, tuple[str, bytes]] = {}
        self.texts: dict[str, str] = {}
        self.snapshots: dict[str, dict[str, str]] = {}

    def add(self, git_dir: str) -> None:
        """Read all objects of a repository. Raises Damaged."""
        listed = git(git_dir, "cat-file", "--batch-all-objects", "--batch-check").decode().splitlines()
        sizes = [int(line.split()[2]) for line in listed]
        if len(sizes) > MOST_OBJECTS or sum(sizes) > MOST_OBJECT_BYTES:
            raise Damaged("large")
        stream = git(git_dir, "cat-file", "--batch-all-objects", "--batch")
        at = 0
        while at < len(stream):
            end = stream.index(b"\n", at)
            key, kind, size = stream[at:end].decode().split()
            content = stream[end + 1 : end + 1 + int(size)]
            at = end + 2 + int(size)
            if hashlib.sha1(f"{kind} {len(content)}\0".encode() + content).hexdigest() != key:
                raise Damaged("damaged")
            self.objects[key] = (kind, content)

    def get(self, key: str, kind: str) -> bytes:
        found = self.objects.get(key)
        if found is None or found[0] != kind:
            raise Damaged("damaged")
        return found[1]

    def text(self, blob: str) -> str:
        """Note the text of a blob; its id."""
        if blob not in self.texts:
            self.texts[blob] = readable(self.get(blob, "blob"))
        return blob

    def snapshot(self, tree: str) -> str:
        """Note the files of a tree; its id."""
        if tree not in self.snapshots:
            paths: dict[str, str] = {}
            self._walk(tree, "", paths, 0)
            self.snapshots[tree] = paths
        return tree

    def _walk(self, tree: str, prefix: str, paths: dict[str, str], depth: int) -> None:
        content = self.get(tree, "tree")
        at = 0
        while at < len(content):
            end = content.index(b"\0", at)
            mode, _, name = content[at:end].partition(b" ")
            key = content[end + 1 : end + 21].hex()
            at = end + 21
            path = prefix + name.decode("utf-8", "replace")
            if mode in (b"40000", b"040000"):
                if depth > 20:
                    raise Damaged("large")
                self._walk(key, path + "/", paths, depth + 1)
            elif mode != b"160000":
                paths[path] = self.text(key)
            if len(paths) > MOST_PATHS:
                raise Damaged("large")


def readable(content: bytes) -> str:
    return content[:LONGEST].decode("utf-8", "replace")


def git_version() -> str:
    done = subprocess.run([GIT, "--version"], env=ENV, capture_output=True, text=True, check=False)
    return done.stdout.strip().removeprefix("git version ")


def git(git_dir: str, *arguments: str, work_tree: str | None = None) -> bytes:
    place = {"GIT_DIR": git_dir} | ({"GIT_WORK_TREE": work_tree} if work_tree else {})
    done = subprocess.run(
        [GIT, *arguments],
        env=ENV | place,
        cwd=work_tree or PLACE,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    if done.returncode:
        raise Damaged("damaged")
    return done.stdout


def lay_out(folder: Folder, number: int) -> str:
    """A git folder of our own making with the packed one's objects."""
    git_dir = f"{PLACE}/{number}.git"
    os.makedirs(f"{git_dir}/objects/pack")
    os.makedirs(f"{git_dir}/refs")
    put(f"{git_dir}/HEAD", b"ref: refs/heads/main\n")
    put(f"{git_dir}/config", b"[core]\n\trepositoryformatversion = 0\n\tbare = false\n")
    for name in folder.under("objects"):
        if re.fullmatch(r"objects/[0-9a-f]{2}/[0-9a-f]{38}", name):
            os.makedirs(f"{git_dir}/{os.path.dirname(name)}", exist_ok=True)
            put(f"{git_dir}/{name}", folder.read(name) or b"")
        elif re.fullmatch(r"objects/pack/pack-[0-9a-f]{40}\.pack", name):
            put(f"{git_dir}/{name}", folder.read(name) or b"")
            git(git_dir, "index-pack", f"{git_dir}/{name}")  # the index that came along is not believed
    return git_dir


def put(path: str, content: bytes) -> None:
    with open(path, "wb") as file:
        file.write(content)
