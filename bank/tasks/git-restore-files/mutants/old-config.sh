# verdict: WA
# mistake: the whole folder is taken from the old commit, the old port too
git restore --staged notes.md
git checkout HEAD~2 -- logo.svg config.ini
