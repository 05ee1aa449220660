# verdict: WA
# mistake: a commit that cannot be tried counts as broken
git bisect start main works
git bisect run sh -c './check.sh || exit 1'
git tag culprit refs/bisect/bad
git bisect reset
