git init -q
echo 1 > app.txt; commit "Start"
git switch -q -c search
echo search > search.txt; commit "Add search"
echo found > search.txt; commit "Find something"
git switch -q -c fix main
echo 2 > app.txt; commit "Fix the app"
git switch -q main
