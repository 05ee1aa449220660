# verdict: WA
# mistake: the commits are copied with another author
git stash -q
git switch -q -c chat origin/main
git cherry-pick main~1 main
git commit -q --amend --reset-author --no-edit
git branch -f main origin/main
git stash pop -q
