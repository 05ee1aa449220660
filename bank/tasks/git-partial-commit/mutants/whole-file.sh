# verdict: WA
# mistake: the whole file is added, with the debug output
git add price.py
git commit -m "Round prices"
