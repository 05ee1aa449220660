git init -q
echo 1 > app.txt; commit "Start"
git switch -q -c search
echo 'def serach(): pass' > search.py; commit "Add search"
echo 'def serach(): return []' > search.py; commit "wip"
echo 'def search(): return []' > search.py; commit "fix typo"
echo 'words = []' > words.py; commit "wip again"
echo 'def test_search(): pass' > test_search.py; commit "Add tests"
