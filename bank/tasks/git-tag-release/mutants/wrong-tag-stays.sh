# verdict: WA
# mistake: the server keeps the wrong tag
git tag -a -m "Release 1.2.0" v1.2.0 HEAD~1
git tag -d v1.2
git push origin v1.2.0
