# approach: the branch that is not current is moved
git switch -c chat
git branch -f main origin/main
