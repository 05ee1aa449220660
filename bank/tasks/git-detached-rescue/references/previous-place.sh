# approach: the place HEAD was at before the last switch
git branch hotfix '@{-1}'
git merge --no-edit hotfix
