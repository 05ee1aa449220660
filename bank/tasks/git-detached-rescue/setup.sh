git init -q
echo 1 > app.txt; commit "Start"
echo 2 > app.txt; commit "Release 1.0"
git tag v1.0
echo 3 > app.txt; commit "Begin 1.1"
git checkout -q v1.0
echo 'hotfix' > fix.txt; commit "Fix a crash"
echo 'hotfix, tested' > fix.txt; commit "Test the fix"
git checkout -q main
echo 4 > app.txt; commit "Continue 1.1"
