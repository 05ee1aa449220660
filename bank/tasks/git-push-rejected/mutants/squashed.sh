# verdict: WA
# mistake: two commits become one
git fetch
git reset -q --soft origin/main
git checkout -q origin/main -- log.txt
git commit -q -m "Improve the app"
git push
