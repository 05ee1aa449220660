# approach: one command a step
git tag -a -m "Release 1.2.0" v1.2.0 HEAD~1
git tag -d v1.2
git push origin v1.2.0
git push origin --delete v1.2
