# approach: the merge's difference applied backwards
git diff 'HEAD~1^1' HEAD~1 | git apply --index --reverse
git commit -m "Revert the cache"
git push origin main
