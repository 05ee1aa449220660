git init -q
echo 1 > app.txt; commit "Start"
git switch -q -c payments
as Anna
echo 'def pay(): pass' > pay.py; commit "Begin payments"
echo 'def pay(): return 1' > pay.py; commit "Pay something"
git switch -q -c receipts
as Boris
echo 'def receipt(): pass' > receipt.py; commit "Add receipts"
echo 'def receipt(): return ""' > receipt.py; commit "Return a text"
git switch -q main
as Dev
echo 2 > app.txt; commit "Improve the app"
git switch -q receipts
