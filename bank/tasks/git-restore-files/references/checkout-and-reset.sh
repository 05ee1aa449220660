# approach: the older commands
git checkout -- config.ini
git reset -q -- notes.md
git checkout HEAD~2 -- logo.svg
