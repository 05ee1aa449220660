# approach: two commit objects made by hand
first=$(git commit-tree -p main -m "Add search" 'search~1^{tree}')
second=$(git commit-tree -p "$first" -m "Add tests" 'search^{tree}')
git reset --hard "$second"
