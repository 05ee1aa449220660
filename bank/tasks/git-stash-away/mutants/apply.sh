# verdict: WA
# mistake: the entry stays in the stash
git stash -u
git switch main
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
git switch feature
git stash apply
