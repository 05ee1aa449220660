# verdict: WA
# mistake: the work stays in the stash
git stash -u
git switch main
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
git switch feature
