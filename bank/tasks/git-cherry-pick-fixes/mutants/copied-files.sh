# verdict: WA
# mistake: files are copied, the author and the list of changes are lost
git switch release-2.0
git checkout main -- price.py
git commit -m "Fix rounding"
git checkout main -- count.py
git commit -m "Fix counting"
