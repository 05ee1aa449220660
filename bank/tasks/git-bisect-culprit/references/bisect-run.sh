# approach: the search is left to git
git bisect start main works
git bisect run ./check.sh
git tag culprit refs/bisect/bad
git bisect reset
