# verdict: WA
# mistake: history is rewritten and pushed by force
last=$(git rev-parse HEAD)
git reset -q --hard 'HEAD~1^1'
git cherry-pick "$last"
git push -q --force
