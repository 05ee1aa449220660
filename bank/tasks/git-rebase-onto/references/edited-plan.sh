# approach: the lines of the other branch are dropped
GIT_SEQUENCE_EDITOR="sed -i '/payments\|Pay something/d'" git rebase -i main
