# verdict: WA
# mistake: main is put on the fix, its own work is lost
git branch hotfix '@{-1}'
git reset -q --hard hotfix
