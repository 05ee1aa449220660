# verdict: WA
# mistake: the unfinished line stays in the stash
git switch -c chat
git stash -q
git branch -f main origin/main
