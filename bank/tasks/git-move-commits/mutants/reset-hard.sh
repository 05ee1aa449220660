# verdict: WA
# mistake: the unfinished line is lost
git branch chat
git reset --hard origin/main
git switch chat
