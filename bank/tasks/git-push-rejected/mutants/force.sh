# verdict: WA
# mistake: the other person's commit is gone
git push --force
