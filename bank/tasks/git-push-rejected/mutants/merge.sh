# verdict: WA
# mistake: history has a merge commit
git pull --no-rebase --no-edit
git push
