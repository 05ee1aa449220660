# verdict: WA
# mistake: the unfinished work is pushed too
git tag -a -m "Release 1.2.0" v1.2.0 HEAD~1
git tag -d v1.2
git push --follow-tags
git push origin --delete v1.2
