# verdict: WA
# mistake: our side as a whole
git checkout --ours settings.py
git add settings.py
git commit --no-edit
