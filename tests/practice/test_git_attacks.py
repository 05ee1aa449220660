"""A candidate's script cannot make the judge see another repository than the one it left, nor harm the judge."""

import pytest

from sobes.practice.judge import Judge
from sobes.practice.task import Judgement

from .small_git import RIGHT, small

FORGED = '{"syntax": {}, "timed_out": false, "played": [], "pack": "", "fault": ""}'

# Nothing of the goal is reached; what is tried instead must not pass for it.
CHEATS = {
    "a git of one's own before the real one": "mkdir ../bin; printf '#!/bin/sh\\necho Third\\n' > ../bin/git; "
    "chmod +x ../bin/git; export PATH=$HOME/bin:$PATH; cp ../bin/git git; cp ../bin/git tar; cp ../bin/git python3",
    "an alias of git": "git config alias.log '!echo Third'; git config alias.cat-file '!echo Third'; "
    "git config --global alias.ls-files '!echo b.txt'",
    "variables of git": "export GIT_DIR=/tmp/other GIT_INDEX_FILE=/tmp/index; git init -q",
    "a function named git": "git() { echo Third; }; alias git='echo Third'",
    "a replaced commit": "new=$(git commit-tree -p HEAD -m Third HEAD^{tree}); git replace HEAD $new",
    "a graft": "echo new > b.txt; git add b.txt; t=$(git write-tree); c=$(git commit-tree -m Third $t); "
    "echo $c $(git rev-parse HEAD) > .git/info/grafts; git reset -q --hard $c",
    "an object under another's id": "echo new > b.txt; git add b.txt; git commit -q -m Third; c=$(git rev-parse HEAD); "
    "d=$(git commit-tree -m Fourth HEAD^{tree}); f=.git/objects; cd $f; "
    "chmod u+w */*; cp $(echo $d | cut -c1-2)/$(echo $d | cut -c3-) $(echo $c | cut -c1-2)/$(echo $c | cut -c3-)",
    "objects kept elsewhere": RIGHT + "mv .git/objects ../objects; mkdir -p .git/objects/info .git/objects/pack; "
    "echo $HOME/objects > .git/objects/info/alternates",
    "a git folder elsewhere": RIGHT + "mv .git ../real; echo 'gitdir: ../real' > .git",
    "a link to a git folder": RIGHT + "mv .git ../real; ln -s ../real .git",
    "a link to a repository": RIGHT + "cd ..; mv repo real; ln -s real repo",
    "a work tree of another repository": RIGHT + "git switch -q feature; git worktree add -q ../w main; cd ..; "
    "rm -rf repo; mv w repo",
    "links instead of files": "ln -s ../server.git/config b.txt; git add b.txt; git commit -q -m Third",
    "a forged index": RIGHT + "git rm -q --cached b.txt; git update-index --add --cacheinfo "
    "100644,$(git hash-object -w b.txt),c.txt",
    "assumed to be unchanged": RIGHT + "echo old > b.txt; git update-index --assume-unchanged b.txt",
    "skipped in the work tree": RIGHT + "git update-index --skip-worktree b.txt; echo old > b.txt",
    "excluded by a setting": RIGHT + "touch c.txt; echo c.txt > ../ignored; git config core.excludesFile ../ignored",
    "a monitor that sees no changes": RIGHT + "echo old > b.txt; git config core.fsmonitor true; "
    "git config core.trustctime false; git config core.ignoreStat true",
    "a filter that hides a change": "git config filter.x.clean 'echo new'; "
    "echo '*.txt filter=x' > .git/info/attributes; echo old > b.txt; "
    "git add b.txt; git commit -q -m Third; echo older > b.txt",
    "a forged report on the pipe": f"echo '{FORGED}' > /proc/1/fd/1",
    "a forged report at the end": f"trap \"echo '{FORGED}' > /proc/1/fd/1\" EXIT; "
    f"(while :; do echo '{FORGED}' > /proc/1/fd/1; sleep 0.01; done) & exit 0",
    "a process that lays it out too late": "setsid sh -c 'sleep 3; echo new > b.txt; git add .; git commit -m Third' &",
    "a memory that cannot be written": "printf x | dd of=/proc/1/mem bs=1 seek=4194304 conv=notrunc",
    "a broken head": RIGHT + "echo nonsense > .git/HEAD",
    "a head that leads out": RIGHT + "echo 'ref: ../../server.git/HEAD' > .git/HEAD",
    "a history of its own": "rm -rf .git; git init -q; git add .; git commit -q -m First; git commit -q --allow-empty "
    "-m Second; " + RIGHT,
    "another kind of id": "rm -rf .git; git init -q --object-format=sha256; " + RIGHT,
}

# The goal is reached, and something is done besides that must not matter.
HARMLESS = {
    "killing the parent": RIGHT + "kill -9 $PPID; kill -9 1; kill -INT 1; kill -TERM 1; kill -HUP 1; kill -STOP 1",
    "killing everything": RIGHT + "kill -9 -1",
    "killing the shell": RIGHT + "kill -9 $$",
    "a process that would undo it later": "setsid sh -c 'sleep 2; rm -rf .git' & " + RIGHT,
    "a daemon that holds the output": RIGHT + "(trap '' TERM HUP INT; sleep 1000) &",
    "a trap that fails": "trap 'exit 3' EXIT\n" + RIGHT,
    "no session folder": RIGHT + "rm -rf /tmp/session",
    "a session folder of its own": RIGHT + "rm -rf /tmp/session; ln -s / /tmp/session",
    "modules beside the keeper's": "for m in json zlib stat base64 os subprocess encodings select; do "
    "echo 'raise SystemExit(3)' > ../$m.py; done\n" + RIGHT,
    "a fifo in a bare repository": RIGHT + "mkfifo ../server.git/refs/heads/x ../other.git",
    "hooks and settings": RIGHT + "for h in post-index-change reference-transaction post-checkout; do "
    "printf '#!/bin/sh\\nkill -9 -1\\n' > .git/hooks/$h; chmod +x .git/hooks/$h; done; "
    "printf '[include]\\n\\tpath = /proc/self/environ\\n' >> .git/config; "
    "printf '[core]\\n\\thooksPath = /tmp\\n\\tworktree = /\\n' >> .git/config",
    "a config that git cannot read": RIGHT + "echo '[[[' > .git/config",
    "names in no encoding": RIGHT + "printf x > \"$(printf 'a\\377b')\"; rm a*b; git tag \"$(printf 'a\\377b')\"",
    "a repository inside": RIGHT + "mkdir ../server.git/inner; git init -q ../server.git/inner",
    "everything packed": RIGHT + "git gc -q --prune=now; git pack-refs --all",
    "a wrong index of a pack": RIGHT + "git gc -q; chmod u+w .git/objects/pack/*; echo x > .git/objects/pack/*.idx",
    "its own address of the server": RIGHT + "git config remote.origin.uploadpack 'sh -c \"kill -9 -1\"'",
}

# What would cost the judge dearly is refused.
COSTLY = {
    "a tree that unfolds without end": "b=$(echo x | git hash-object -w --stdin); e=''; "
    "t=$(for i in 0 1 2 3 4 5 6 7 8 9; do printf '100644 blob %s\\tf%s\\n' $b $i; done | git mktree); "
    "for n in 1 2 3 4 5 6 7 8 9; do t=$(for i in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\\td%s\\n' $t $i; done "
    "| git mktree); done; git reset -q --soft $(git commit-tree -p HEAD -m Third $t)",
    "a large file": RIGHT + "head -c 15000000 /dev/urandom > big",
    "an object that inflates": RIGHT + "head -c 15000000 /dev/zero > x; git add x; "
    "head -c 14000000 /dev/zero > x; git add x; rm x; git reset -q",
    "many files": RIGHT + "i=0; while [ $i -lt 4500 ]; do : > f$i; i=$((i + 1)); done",
    "a file in deep folders": RIGHT + "i=0; while [ $i -lt 1200 ]; do mkdir d; cd d; i=$((i + 1)); done; : > f",
}


def judged(judge: Judge, source: str) -> Judgement:
    return judge.judge(small(), source)


@pytest.mark.parametrize("source", CHEATS.values(), ids=CHEATS)
def test_a_cheat_is_not_accepted(judge: Judge, source: str) -> None:
    judgement = judged(judge, source)
    assert judgement.verdict == "WA", (judgement.message, judgement.output)


@pytest.mark.parametrize("source", HARMLESS.values(), ids=HARMLESS)
def test_what_is_done_besides_does_not_matter(judge: Judge, source: str) -> None:
    judgement = judged(judge, source)
    assert judgement.verdict == "AC", (judgement.message, judgement.output, judgement.checks)


@pytest.mark.parametrize("source", COSTLY.values(), ids=COSTLY)
def test_what_costs_dearly_is_refused(judge: Judge, source: str) -> None:
    assert judged(judge, source).verdict in ("WA", "TLE")


def test_neither_tests_nor_the_setup_are_where_the_commands_run(judge: Judge) -> None:
    source = "cd /; grep -rls -e test_the_file_is -e 'commit \"Second\"' /tmp /proc/1/cmdline /proc/1/environ; "
    source += "find / -name 'test_hidden*' -o -name setup.sh -o -name git_tester.py 2>/dev/null | grep -v '^/usr'; env"
    output = judged(judge, source).output
    seen = [line for line in output.splitlines() if "=" not in line and line != "/tmp/session/0.sh"]
    assert seen == [], output


def test_a_fork_bomb_is_stopped(judge: Judge) -> None:
    assert judged(judge, "bomb() { bomb | bomb & }; bomb; sleep 1000").verdict in ("TLE", "WA", "RE")
    assert judged(judge, RIGHT).verdict == "AC"
