# verdict: WA
# mistake: an ordinary commit instead of a merge
git merge --abort
printf 'TIMEOUT = 90\nRETRIES = 5\nCACHE = False\n' > settings.py
git checkout slow-network -- wait.py
git commit -am "Merge branch 'slow-network'"
