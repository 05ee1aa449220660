# approach: a second folder
git worktree add ../hot main
cd ../hot
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
cd ../repo
git worktree remove ../hot
