# verdict: WA
# mistake: the draft is thrown away
git add test_login.py
git commit --amend -m "Add login"
git reset --hard
