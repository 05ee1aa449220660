# verdict: WA
# mistake: search is copied instead of merged
git merge --ff-only fix
git rebase -q main search
git switch -q main
git merge -q --ff-only search
