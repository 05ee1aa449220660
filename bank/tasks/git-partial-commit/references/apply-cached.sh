# approach: a patch applied to the index alone
git diff price.py | awk '/^@@/ { hunks++ } hunks < 2' | git apply --cached
git commit -m "Round prices"
