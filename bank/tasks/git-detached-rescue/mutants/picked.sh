# verdict: WA
# mistake: the commits are copied to main
git branch hotfix '@{-1}'
git cherry-pick hotfix~1 hotfix
