# approach: every commit is tried in order
for one in $(git rev-list --reverse works..main); do
  git checkout -q "$one"
  ./check.sh
  if [ $? -eq 1 ]; then
    git tag culprit
    break
  fi
done
git switch -q main
