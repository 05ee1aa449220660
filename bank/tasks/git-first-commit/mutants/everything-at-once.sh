# verdict: WA
# mistake: one commit holds everything
git init
echo .env > .gitignore
git add .
git commit -m "Add application"
