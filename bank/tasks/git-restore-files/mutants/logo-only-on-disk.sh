# verdict: WA
# mistake: the logo is not in the index
git restore config.ini
git restore --staged notes.md
git show HEAD~2:logo.svg > logo.svg
