# approach: the readme is moved onto the lost tip
git branch idea "$(git log -g --format='%H %s' | grep 'an idea down' | head -1 | cut -c1-40)"
git rebase idea~1
