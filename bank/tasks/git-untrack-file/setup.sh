git init -q
mkdir logs
echo 'key = 1' > local.ini
echo 'first line' > logs/app.log
echo 'print("shop")' > app.py
commit "Start"
echo 'second line' >> logs/app.log
echo 'third line' > logs/debug.log
echo 'key = 2' > local.ini
