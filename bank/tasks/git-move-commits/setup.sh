git init -q
echo 1 > app.txt; commit "Start"
echo 2 > app.txt; commit "Improve the app"
git clone -q --bare . ../server.git
git remote add origin ../server.git
git fetch -q origin
git branch -q -u origin/main
echo 'def chat(): pass' > chat.py; commit "Add chat"
echo 'def chat(): return []' > chat.py; commit "Return messages"
echo 'half of a line' >> chat.py
