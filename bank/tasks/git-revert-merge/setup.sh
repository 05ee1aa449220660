git init -q
echo 1 > app.txt; commit "Start"
git switch -q -c cache
as Anna
echo 'CACHE = {}' > cache.py; commit "Add a cache"
echo 2 > app.txt; commit "Use the cache"
git switch -q main
as Dev
echo '# Shop' > README.md; commit "Add README"
tick
git merge -q --no-ff --no-edit cache
printf '# Shop\n\nRun app.\n' > README.md; commit "Explain how to run"
git clone -q --bare . ../server.git
git remote add origin ../server.git
git fetch -q origin
git branch -q -u origin/main
