# verdict: WA
# mistake: the idea gets into main as well
readme=$(git rev-parse main)
idea=$(git log -g --format='%H %s' HEAD | grep 'Write an idea down' | head -1 | cut -d' ' -f1)
git branch idea "$idea"
git reset --hard idea
git cherry-pick "$readme"
