# approach: everyday commands
git init
git add README.md
git commit -m "Add README"
echo .env > .gitignore
git add .
git commit -m "Add application"
