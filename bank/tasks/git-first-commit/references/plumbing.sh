# approach: objects and refs by hand
git init -q
blob=$(git hash-object -w README.md)
git update-index --add --cacheinfo 100644,"$blob",README.md
first=$(git commit-tree -m "Add README" "$(git write-tree)")
echo .env > .gitignore
git update-index --add app.py .gitignore
second=$(git commit-tree -p "$first" -m "Add application" "$(git write-tree)")
git update-ref refs/heads/main "$second"
