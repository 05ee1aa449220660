# approach: found in the log of HEAD
git branch hotfix "$(git log -g --format='%H %s' | grep 'Test the fix' | head -1 | cut -d' ' -f1)"
git merge --no-edit hotfix
