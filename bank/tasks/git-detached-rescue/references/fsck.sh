# approach: found among the objects
lost=$(git fsck --no-reflogs --lost-found 2>/dev/null | awk '/dangling commit/ { print $3 }')
git update-ref refs/heads/hotfix "$lost"
git merge --no-commit hotfix
git commit -m "Merge the fix"
