# verdict: WA
# mistake: the merge is not noted
git merge --ff-only fix
git merge --squash search
git commit -m "Merge branch 'search'"
