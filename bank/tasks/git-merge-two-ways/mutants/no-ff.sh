# verdict: WA
# mistake: a merge commit for the fix as well
git merge --no-ff --no-edit fix
git merge --no-edit search
