# verdict: WA
# mistake: merged instead of repeated
git merge --no-edit main
