# verdict: WA
# mistake: a third commit instead of a corrected one
git add test_login.py
git commit -m "Add login"
