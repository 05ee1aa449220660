# verdict: WA
# mistake: the change of the notes is wiped out
git reset --hard
git checkout HEAD~2 -- logo.svg
