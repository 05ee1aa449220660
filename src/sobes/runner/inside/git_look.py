"""Looks at a packed repository and prints what it is as JSON: refs, commits, files, index, reflogs, unfinished states.

Runs in a fresh room of its own. Nothing of the packed repository that could make git run or read something is kept:
no configuration, hooks, alternates, grafts, commit graphs, links to other places. git is asked for objects, the index
and untracked files only; every object's id is computed again from its content, and all else is parsed here as text.
"""

from __future__ import annotations

import base64
import json
import os
import re
import subprocess
import zlib
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from sobes.runner.inside.git_objects import PLACE, Damaged, Folder, Store, git, git_version, lay_out, put, readable
else:
    from git_objects import PLACE, Damaged, Folder, Store, git, git_version, lay_out, put, readable

MOST_UNPACKED = 24_000_000
MOST_COMMITS = 1500

ID = re.compile(r"[0-9a-f]{40}\Z")
REF = re.compile(r"refs/[^\x00-\x20\x7f~^:?*\[\\]+\Z")
STATES = (
    ("rebase-merge", "rebasing"), ("rebase-apply", "rebasing"), ("MERGE_HEAD", "merging"),
    ("CHERRY_PICK_HEAD", "cherry-picking"), ("REVERT_HEAD", "reverting"), ("BISECT_LOG", "bisecting"),
)  # fmt: skip
PERSON = re.compile(r"(.*?) ?<([^>]*)>(?: (\d{1,12}) [+-]\d{4})?")


def main(data: dict[str, Any]) -> int:
    try:
        facts = look(data["pack"])
    except Damaged as error:
        facts = {"fault": str(error)}
    except (OSError, ValueError, KeyError, IndexError, RecursionError, subprocess.SubprocessError, zlib.error) as error:
        facts = {"fault": "damaged", "detail": repr(error)[:300]}
    facts["git"] = git_version()
    print(json.dumps(facts))
    return 0


def look(packed: str) -> dict[str, Any]:
    if not packed:
        raise Damaged("large")
    inflate = zlib.decompressobj()
    raw = inflate.decompress(base64.b64decode(packed), MOST_UNPACKED)
    if inflate.unconsumed_tail:
        raise Damaged("large")
    found: dict[str, Any] = json.loads(raw)
    names = sorted({path.split("/")[0] for path in found})
    store = Store()
    servers = {
        name.removesuffix(".git"): part(Folder(found, name, name), store, bare=True)
        for name in names
        if name.endswith(".git") and f"{name}/objects/" in found
    }
    if "repo/.git/" in found and "repo/.git/objects/" in found:
        repo = part(Folder(found, "repo/.git", "repo"), store, bare=False)
    else:
        repo = nothing(work_tree(Folder(found, "repo/.git", "repo")))
    return {"fault": "", "repo": repo, "servers": servers, "blobs": store.texts, "trees": store.snapshots}


def part(folder: Folder, store: Store, *, bare: bool) -> dict[str, Any]:
    """Facts of one repository."""
    os.makedirs(PLACE, exist_ok=True)
    git_dir = lay_out(folder, len(os.listdir(PLACE)))
    store.add(git_dir)
    refs = read_refs(folder)
    branch, head = read_head(folder, refs)
    tags = {}
    for name, target in list(refs.items()):
        if name.startswith("refs/tags/"):
            tag = read_tag(store, target)
            del refs[name]
            if tag:
                tags[name.removeprefix("refs/tags/")] = tag
    reflogs = read_reflogs(folder, store)
    seen = [*refs.values(), *(tag["target"] for tag in tags.values()), *filter(None, [head])]
    seen += [move[1] for moves in reflogs.values() for move in moves]
    index, modes, conflicts = ({}, {}, []) if bare else read_index(folder, store, git_dir)
    remotes, upstreams = read_config(folder.text("config"))
    facts: dict[str, Any] = nothing({}) | {
        "commits": read_commits(store, seen), "refs": refs, "tags": tags, "head": head, "branch": branch,
        "index": index, "modes": modes, "conflicts": conflicts, "reflogs": reflogs, "remotes": remotes,
        "upstreams": upstreams, "state": next((state for name, state in STATES if folder.has(name)), ""),
    }  # fmt: skip
    return facts if bare else facts | work_tree(folder, git_dir)


def nothing(tree: dict[str, Any]) -> dict[str, Any]:
    """Facts of a folder in which there is no repository."""
    empty: dict[str, Any] = {
        "commits": {}, "refs": {}, "tags": {}, "head": None, "branch": None, "index": {}, "modes": {}, "conflicts": [],
        "reflogs": {}, "remotes": {}, "upstreams": {}, "state": "", "files": {}, "untracked": [], "ignored": [],
    }  # fmt: skip
    return empty | tree


def work_tree(folder: Folder, git_dir: str | None = None) -> dict[str, Any]:
    """Texts of the working tree, and which of its files git does not know or ignores."""
    files = folder.working()
    texts = {path: readable(content) for path, content in files.items()}
    if git_dir is None:
        return {"files": texts, "untracked": sorted(texts), "ignored": []}
    root = f"{git_dir}.tree"
    os.makedirs(root)
    for path, content in files.items():
        os.makedirs(os.path.dirname(f"{root}/{path}"), exist_ok=True)
        put(f"{root}/{path}", content)

    def others(*more: str) -> list[str]:
        listed = git(git_dir, "ls-files", "-z", "--others", "--exclude-standard", *more, work_tree=root)
        return sorted(listed.decode("utf-8", "replace").split("\0")[:-1])

    return {"files": texts, "untracked": others(), "ignored": others("--ignored")}


def read_refs(folder: Folder) -> dict[str, str]:
    """Ref → id, symbolic ones followed; packed ones give way to loose ones."""
    found: dict[str, str] = {}
    for line in folder.text("packed-refs").splitlines():
        key, _, name = line.partition(" ")
        if ID.match(key) and proper(name):
            found[name] = key
    loose = {name: folder.text(name).strip() for name in folder.under("refs") if proper(name)}
    found |= {name: text for name, text in loose.items() if ID.match(text)}
    for name, text in loose.items():
        if text.startswith("ref: ") and text[5:] in found:
            found[name] = found[text[5:]]
    return found


def proper(name: str) -> bool:
    """A ref's name as git allows it."""
    parts = name.split("/")
    bad = any(not part or part.startswith(".") or part.endswith(".lock") for part in parts)
    return bool(REF.match(name)) and not bad and ".." not in name and "@{" not in name


def read_head(folder: Folder, refs: dict[str, str]) -> tuple[str | None, str | None]:
    """The branch that HEAD names (None: detached) and the commit it means (None: not born yet)."""
    text = folder.text("HEAD").strip()
    if text.startswith("ref: refs/heads/") and proper(text[5:]):
        return text.removeprefix("ref: refs/heads/"), refs.get(text[5:])
    if ID.match(text):
        return None, text
    raise Damaged("damaged")


def read_tag(store: Store, target: str) -> dict[str, Any] | None:
    """A tag of a commit; None for tags of other objects."""
    kind, content = store.objects.get(target, ("", b""))
    if kind == "commit":
        return {"target": target, "annotated": False, "message": ""}
    if kind != "tag":
        return None
    head, _, message = content.decode("utf-8", "replace").partition("\n\n")
    fields = dict(line.partition(" ")[::2] for line in head.splitlines())
    if fields.get("type") != "commit":
        return None
    return {"target": fields["object"], "annotated": True, "message": message}


def read_reflogs(folder: Folder, store: Store) -> dict[str, list[list[str]]]:
    """Lines of every reflog, newest first; lines that name what is not there are left out."""
    found = {}
    for name in folder.under("logs"):
        ref = name.removeprefix("logs/")
        if ref != "HEAD" and not proper(ref):
            continue
        moves = []
        for line in folder.text(name).splitlines():
            head, _, reason = line.partition("\t")
            old, new = [*head.split(" ", 2), "", ""][:2]
            if ID.match(old) and store.objects.get(new, ("",))[0] == "commit":
                moves.append([old, new, reason])
        found[ref] = moves[::-1]
    return found


def read_commits(store: Store, starts: list[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    waiting = list(starts)
    while waiting:
        key = waiting.pop()
        if key in found:
            continue
        if len(found) >= MOST_COMMITS:
            raise Damaged("large")
        found[key] = read_commit(store, key)
        waiting += found[key]["parents"]
    return found


def read_commit(store: Store, key: str) -> dict[str, Any]:
    head, _, message = store.get(key, "commit").decode("utf-8", "replace").partition("\n\n")
    lines = [line.partition(" ") for line in head.splitlines() if not line.startswith(" ")]
    first: Callable[[str], str] = lambda name: next(value for field, _, value in lines if field == name)  # noqa: E731
    author, email, date = person(first("author"))
    return {
        "parents": [value for field, _, value in lines if field == "parent"],
        "tree": store.snapshot(first("tree")),
        "message": message,
        "author": author,
        "email": email,
        "date": date,
        "committer": person(first("committer"))[0],
    }


def person(text: str) -> tuple[str, str, int]:
    match = PERSON.match(text)
    return (match[1], match[2], int(match[3] or 0)) if match else ("", "", 0)


def read_index(folder: Folder, store: Store, git_dir: str) -> tuple[dict[str, str], dict[str, str], list[str]]:
    """Path → blob of the index, path → mode, and the paths that are unmerged."""
    content = folder.read("index")
    if content is None:
        return {}, {}, []
    put(f"{git_dir}/index", content)
    index, modes, conflicts = {}, {}, set()
    for line in git(git_dir, "ls-files", "--stage", "-z").decode("utf-8", "replace").split("\0")[:-1]:
        head, _, path = line.partition("\t")
        mode, key, stage = head.split(" ")
        if stage != "0":
            conflicts.add(path)
        elif mode != "160000":
            index[path], modes[path] = store.text(key), mode
    return index, modes, sorted(conflicts)


def read_config(text: str) -> tuple[dict[str, str], dict[str, str]]:
    """Addresses of remotes and upstreams of branches, from lines in the form that git itself writes; no includes."""
    remotes: dict[str, str] = {}
    fields: dict[tuple[str, str], dict[str, str]] = {}
    section: tuple[str, str] | None = None
    for line in text.splitlines():
        header = re.fullmatch(r'\s*\[(\w+)(?: "([^"\\]*)")?\]\s*', line)
        value = re.fullmatch(r"\s*(\w+)\s*=\s*([^\\\"#;]*)", line)
        if header:
            section = (header[1].lower(), header[2] or "")
        elif value and section:
            fields.setdefault(section, {})[value[1].lower()] = value[2].strip()
    for (kind, name), values in fields.items():
        if kind == "remote" and "url" in values:
            remotes[name] = values["url"]
    upstreams = {
        name: f"{values['remote']}/{values['merge'].removeprefix('refs/heads/')}"
        for (kind, name), values in fields.items()
        if kind == "branch" and {"remote", "merge"} <= set(values)
    }
    return remotes, upstreams
