# verdict: WA
# mistake: the other log is not ignored
git rm -r -q --cached local.ini logs
printf 'local.ini\nlogs/app.log\n' > .gitignore
git add .gitignore
git commit -m "Stop tracking local files"
