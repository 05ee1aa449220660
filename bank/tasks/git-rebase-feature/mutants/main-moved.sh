# verdict: WA
# mistake: main is moved onto the feature
git rebase feature main
git switch -q feature
git reset -q --hard main
