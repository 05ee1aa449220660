# verdict: WA
# mistake: the commits are made anew in one's own name
git switch -q -c fresh main
for one in $(git rev-list --reverse main..feature); do
  git cherry-pick --no-commit "$one"
  git commit -m "$(git log -1 --format=%s "$one")"
done
git branch -M fresh feature
