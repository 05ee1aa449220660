# verdict: WA
# mistake: the markers are committed
git add settings.py
git commit --no-edit
