# verdict: WA
# mistake: two commits of the branch are undone one by one
git revert --no-edit cache cache~1
git push -q
