# approach: the commits repeated by hand
git switch -c fresh main
git cherry-pick main..feature
git branch -M fresh feature
