# verdict: WA
# mistake: resolved but not committed
printf 'TIMEOUT = 90\nRETRIES = 5\nCACHE = False\n' > settings.py
git add settings.py
