git init -q
echo 1 > app.py; commit "Start"
git clone -q --bare . ../server.git
git remote add origin ../server.git
git fetch -q origin
git branch -q -u origin/main
as Anna
echo 'def db(): pass' > db.py; echo 'PASSWORD=hunter2' > secrets.env; commit "Connect to the database"
as Boris
echo 2 > app.py; echo 'PASSWORD=hunter3' > secrets.env; commit "Use the database"
as Anna
echo 'def db(): return 1' > db.py; commit "Return a connection"
as Boris
git rm -q secrets.env; echo '# Setup' > README.md; commit "Explain the setup"
