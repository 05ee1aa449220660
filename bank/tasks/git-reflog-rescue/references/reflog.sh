# approach: the lost tip is found in the log of HEAD
readme=$(git rev-parse main)
tip=$(git log -g --format='%H %s' HEAD | grep 'Add signup' | head -1 | cut -d' ' -f1)
idea=$(git log -g --format='%H %s' HEAD | grep 'Write an idea down' | head -1 | cut -d' ' -f1)
git branch idea "$idea"
git reset --hard "$tip"
git cherry-pick "$readme"
