# verdict: WA
# mistake: everything from the other branch is dropped
git merge --abort
git merge -s ours --no-edit slow-network
