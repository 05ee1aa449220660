# verdict: WA
# mistake: the new commit has another author
git add test_login.py
git reset --soft HEAD~1
git commit -m "Add login"
