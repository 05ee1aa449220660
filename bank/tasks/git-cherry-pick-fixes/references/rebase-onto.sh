# approach: a stretch of one commit, twice
for fix in 'Fix rounding' 'Fix counting'; do
  one=$(git rev-parse "main^{/$fix}")
  git rebase -q --onto release-2.0 "$one~1" "$one"
  git branch -f release-2.0 HEAD
done
git switch -q release-2.0
