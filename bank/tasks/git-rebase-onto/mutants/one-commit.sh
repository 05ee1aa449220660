# verdict: WA
# mistake: only the last commit is moved
git rebase --onto main HEAD~1
