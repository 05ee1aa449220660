# approach: git moves main to the first branch, then merges the second
git merge --no-edit fix search
