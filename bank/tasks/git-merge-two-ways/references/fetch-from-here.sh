# approach: the branch is moved by fetch, the merge is finished by commit
git switch -q search
git fetch -q . fix:main
git switch -q main
git merge --no-commit search
git commit --no-edit
