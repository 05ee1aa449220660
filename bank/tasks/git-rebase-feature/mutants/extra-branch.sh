# verdict: WA
# mistake: the work is done on another branch
git switch -q -c fresh main
git cherry-pick main..feature
