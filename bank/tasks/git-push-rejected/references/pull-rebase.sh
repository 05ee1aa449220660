# approach: fetch and rebase in one command
git pull --rebase
git push
