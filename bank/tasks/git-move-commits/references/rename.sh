# approach: the branch is renamed, main is made anew
git branch -m main chat
git branch --track main origin/main
