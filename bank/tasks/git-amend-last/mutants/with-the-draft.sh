# verdict: WA
# mistake: -a takes the draft
git add test_login.py
git commit -a --amend -m "Add login"
