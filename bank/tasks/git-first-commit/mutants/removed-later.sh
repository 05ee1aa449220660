# verdict: WA
# mistake: the password is taken away by the second commit, but stays in the first
git init
git add README.md .env
git commit -m "Add README"
git rm --cached .env
echo .env > .gitignore
git add .
git commit -m "Add application"
