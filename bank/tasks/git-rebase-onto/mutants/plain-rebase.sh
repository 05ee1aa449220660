# verdict: WA
# mistake: commits of the other branch come along
git rebase main
