# verdict: WA
# mistake: the last commit that touched the file is taken
git tag culprit "$(git log -1 --format=%H -S7000 -- price.txt)"
