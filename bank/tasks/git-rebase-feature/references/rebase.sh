# approach: one command
git rebase main
