git init -q -b master
echo 1 > app.txt; commit "Start"
git switch -q -c old-login
echo login > login.txt; commit "Add login"
git switch -q master
git merge -q --ff-only old-login
echo 2 > app.txt; commit "Freeze 1.0"
echo 3 > app.txt; commit "Start 1.1"
git switch -q -c new-cart
echo cart > cart.txt; commit "Try a cart"
git switch -q master
echo 4 > app.txt; commit "Continue 1.1"
