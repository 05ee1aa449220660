# approach: a commit object made by hand
git add test_login.py
export GIT_AUTHOR_NAME=Anna GIT_AUTHOR_EMAIL=anna@example.com
new=$(git commit-tree -p HEAD~1 -m "Add login" "$(git write-tree)")
git update-ref refs/heads/main "$new"
