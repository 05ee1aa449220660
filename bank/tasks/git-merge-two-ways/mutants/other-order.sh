# verdict: WA
# mistake: search is merged first
git merge --ff-only search
git merge --no-edit fix
