git init -q
echo 1 > app.txt; commit "Start"
git clone -q --bare . ../server.git
git clone -q ../server.git ../anna
git remote add origin ../server.git
git fetch -q origin
git branch -q -u origin/main
( cd ../anna; as Anna; echo log > log.txt; commit "Add a log"; git push -q )
rm -rf ../anna
echo 2 > app.txt; commit "Improve the app"
echo '# Shop' > README.md; commit "Add README"
