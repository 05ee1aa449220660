# verdict: WA
# mistake: the password file is deleted instead of ignored
git init
git add README.md
git commit -m "Add README"
rm .env
echo .env > .gitignore
git add .
git commit -m "Add application"
