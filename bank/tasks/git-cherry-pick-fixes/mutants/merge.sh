# verdict: WA
# mistake: everything of main comes along
git switch release-2.0
git merge -q main
