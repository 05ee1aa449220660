# verdict: WA
# mistake: the lost commits are repeated, their ids are others
idea=$(git log -g --format='%H %s' HEAD | grep 'Write an idea down' | head -1 | cut -d' ' -f1)
git branch idea "$idea"
git cherry-pick idea~4..idea~1
