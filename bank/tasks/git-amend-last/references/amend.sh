# approach: replaces the last commit
git add test_login.py
git commit --amend -m "Add login"
