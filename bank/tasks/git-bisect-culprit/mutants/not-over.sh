# verdict: WA
# mistake: the search is not ended
git bisect start main works
git bisect run ./check.sh
git tag culprit refs/bisect/bad
git switch -q main
