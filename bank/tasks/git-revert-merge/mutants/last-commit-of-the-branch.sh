# verdict: WA
# mistake: only half of the branch is undone
git revert --no-edit cache
git push -q
