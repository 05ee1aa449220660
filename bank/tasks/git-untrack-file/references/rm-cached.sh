# approach: taken out of the index
git rm -r --cached local.ini logs
printf 'local.ini\nlogs/\n' > .gitignore
git add .gitignore
git commit -m "Stop tracking local files"
