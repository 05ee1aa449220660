# verdict: WA
# mistake: the server does not have it
git tag -a -m "Release 1.2.0" v1.2.0 HEAD~1
git tag -d v1.2
git push origin --delete v1.2
