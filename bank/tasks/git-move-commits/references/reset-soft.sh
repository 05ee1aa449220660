# approach: the pointer of main is moved, then the branch is made
tip=$(git rev-parse main)
git branch chat
git reset --soft origin/main
git symbolic-ref HEAD refs/heads/chat
