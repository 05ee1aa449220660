# approach: entries removed one by one
printf 'local.ini\n*.log\n' > .gitignore
git update-index --force-remove local.ini logs/app.log
git update-index --add .gitignore
git commit -m "Stop tracking local files"
