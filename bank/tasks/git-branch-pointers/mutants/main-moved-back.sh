# verdict: WA
# mistake: main itself is moved to the frozen commit
git branch -m master main
git reset --hard ':/Freeze 1.0'
git branch release
git branch -d old-login
git switch release
