# approach: the pointer moved, the merge commit made by hand
git reset -q --hard fix
base=$(git merge-base main search)
git read-tree -m -u "$base" main search
git merge-index git-merge-one-file -a
new=$(git commit-tree -p main -p search -m "Merge branch 'search'" "$(git write-tree)")
git reset -q --hard "$new"
