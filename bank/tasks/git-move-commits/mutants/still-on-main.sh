# verdict: WA
# mistake: the work goes on on main
git branch chat
git stash -q
git reset -q --hard origin/main
