# approach: the readme is moved onto the lost tip
git branch idea 'HEAD@{3}'
git log -1 --format=%s idea | grep -q 'Write an idea' || git branch -f idea "$(git log -g --format='%H %s' | grep 'an idea down' | head -1 | cut -c1-40)"
git rebase idea~1
