# verdict: WA
# mistake: release stands on the newest commit
git branch -m master main
git branch -d old-login
git switch -c release
