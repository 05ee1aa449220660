# verdict: WA
# mistake: the switch is forced and the work is lost
git switch --discard-changes main
echo 'version = 1.0.1' > VERSION
git commit -am "Fix version"
git switch feature
