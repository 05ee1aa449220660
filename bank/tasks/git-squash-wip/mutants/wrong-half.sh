# verdict: WA
# mistake: a draft went into the commit with the tests
git reset --soft HEAD~3
git commit -m "Add tests"
git reset -q --soft HEAD~1
git stash -q
git reset -q --soft main
git commit -q -m "Add search"
git stash pop -q
git add -A
git commit -q -m "Add tests"
