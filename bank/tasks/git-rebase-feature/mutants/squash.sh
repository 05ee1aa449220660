# verdict: WA
# mistake: three commits become one
git switch -q -c fresh main
git merge --squash feature
git commit -m "Add cart"
git branch -M fresh feature
