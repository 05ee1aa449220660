# verdict: WA
# mistake: the rule is too wide
git rm -r -q --cached local.ini logs
printf '*\n' > .gitignore
git add -f .gitignore
git commit -m "Stop tracking local files"
