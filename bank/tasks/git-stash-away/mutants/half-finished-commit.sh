# verdict: WA
# mistake: the unfinished work is committed
git add -A
git commit -m "WIP"
git switch main
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
git switch feature
