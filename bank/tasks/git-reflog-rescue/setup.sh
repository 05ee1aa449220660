git init -q
echo 1 > app.txt; commit "Start"
echo 'def login(): pass' > login.py; commit "Add login"
echo 'def logout(): pass' > logout.py; commit "Add logout"
echo 'def signup(): pass' > signup.py; commit "Add signup"
git switch -q -c idea
echo 'a bold idea' > idea.txt; commit "Write an idea down"
git switch -q main
git branch -q -D idea
git reset -q --hard HEAD~3
echo '# Shop' > README.md; commit "Add README"
