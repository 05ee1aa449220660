# verdict: WA
# mistake: what was not committed is lost
printf 'y\nn\n' | git add -p price.py
git commit -m "Round prices"
git checkout -- .
