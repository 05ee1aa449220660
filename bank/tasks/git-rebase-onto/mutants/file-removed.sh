# verdict: WA
# mistake: the other branch is undone, its commits stay
git rebase main
git rm -q pay.py
git commit -q -m "Remove payments"
git reset -q --soft HEAD~1
git commit -q --amend --no-edit
