# approach: the file is written anew
printf 'TIMEOUT = 90\nRETRIES = 5\nCACHE = False\n' > settings.py
git add settings.py
git commit --no-edit
