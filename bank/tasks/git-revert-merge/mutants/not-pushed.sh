# verdict: WA
# mistake: the server knows nothing of it
git revert -m 1 --no-edit HEAD~1
