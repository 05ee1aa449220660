# verdict: WA
# mistake: the unfinished line is committed
git switch -c chat
git commit -aqm "Return messages" --amend
git branch -f main origin/main
