# verdict: WA
# mistake: the last working commit is tagged
git bisect start main works
git bisect run ./check.sh
git tag culprit refs/bisect/bad~1
git bisect reset
