# approach: a commit that is taken apart afterwards
git add -A
git commit -m temporary
git switch main
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
git switch feature
git reset HEAD~1
