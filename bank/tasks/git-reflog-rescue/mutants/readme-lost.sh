# verdict: WA
# mistake: the new commit is lost in turn
idea=$(git log -g --format='%H %s' HEAD | grep 'Write an idea down' | head -1 | cut -d' ' -f1)
git branch idea "$idea"
git reset --hard idea~1
