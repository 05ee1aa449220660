# approach: back to the first line
git revert -m 1 --no-edit HEAD~1
git push
