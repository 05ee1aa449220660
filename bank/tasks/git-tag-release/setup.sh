git init -q
echo 1 > app.txt; commit "Start"
echo 2 > app.txt; commit "Prepare 1.2.0"
git tag v1.2 HEAD~1
git clone -q --bare . ../server.git
git remote add origin ../server.git
git push -q -u origin main
echo 3 > app.txt; commit "Start 1.3"
