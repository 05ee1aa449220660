# approach: the changed files put back one by one
git rm -q cache.py
git checkout HEAD~2 -- app.txt
git commit -m "Take the cache out"
git push origin HEAD
