# verdict: WA
# mistake: the commits are made anew in one's own name
git checkout -q --detach origin/main
for one in $(git rev-list --reverse origin/main..main); do
  git cherry-pick --no-commit "$one" || true
  git rm -q -f --ignore-unmatch secrets.env
  git commit -q -m "$(git log -1 --format=%s "$one")"
done
git switch -q -C main
