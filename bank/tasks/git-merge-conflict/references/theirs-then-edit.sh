# approach: one side is taken, then corrected
git checkout --theirs settings.py
sed -i 's/RETRIES = 3/RETRIES = 5/' settings.py
git add settings.py
git merge --continue
