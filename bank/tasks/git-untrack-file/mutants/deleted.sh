# verdict: WA
# mistake: the files are wiped off the disk
git rm -r -q -f local.ini logs
printf 'local.ini\nlogs/\n' > .gitignore
git add .gitignore
git commit -m "Stop tracking local files"
