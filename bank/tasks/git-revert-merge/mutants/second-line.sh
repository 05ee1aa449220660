# verdict: WA
# mistake: the main line is undone instead of the branch
git revert -m 2 --no-edit HEAD~1
git push -q
