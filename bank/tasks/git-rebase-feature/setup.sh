git init -q
echo 1 > app.txt; commit "Start"
git switch -q -c feature
as Anna
echo 'def cart(): pass' > cart.py; commit "Add cart"
as Boris
echo 'def pay(): pass' > pay.py; commit "Add payment"
as Anna
echo 'def cart(): return []' > cart.py; commit "Return a list"
git switch -q main
as Dev
echo 2 > app.txt; commit "Improve the app"
echo log > log.txt; commit "Add a log"
git switch -q feature
