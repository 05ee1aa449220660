# verdict: WA
# mistake: put right here only
git pull --rebase
