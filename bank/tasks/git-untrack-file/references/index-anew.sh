# approach: the whole index is built anew under the new rules
printf '/local.ini\n/logs/\n' > .gitignore
git rm -r -q --cached .
git add .
git commit -m "Stop tracking local files"
