# verdict: WA
# mistake: what was not committed stays in the stash
printf 'y\nn\n' | git add -p price.py
git stash push -q --keep-index
git commit -m "Round prices"
