# approach: one push that creates and deletes
git tag -d v1.2
git tag -a v1.2.0 -m "Release 1.2.0" ':/Prepare 1.2.0'
git push origin refs/tags/v1.2.0:refs/tags/v1.2.0 :refs/tags/v1.2
