# verdict: WA
# mistake: the tag is only a name
git tag v1.2.0 HEAD~1
git tag -d v1.2
git push origin v1.2.0 :v1.2
