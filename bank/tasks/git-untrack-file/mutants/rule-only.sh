# verdict: WA
# mistake: the rule alone changes nothing
printf 'local.ini\nlogs/\n' > .gitignore
git add .gitignore
git commit -m "Stop tracking local files"
