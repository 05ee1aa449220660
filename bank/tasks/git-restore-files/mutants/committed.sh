# verdict: WA
# mistake: the logo is committed
git restore config.ini
git restore --staged notes.md
git checkout HEAD~2 -- logo.svg
git commit -m "Bring the logo back"
