# verdict: WA
# mistake: everything becomes one commit
git reset --soft main
git commit -m "Add search"
