# verdict: WA
# mistake: only the first commit has a branch
git branch hotfix '@{-1}~1'
git merge --no-edit hotfix
