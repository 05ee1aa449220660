# approach: the commit that brought the text is looked for
git tag culprit "$(git log --format=%H -S5000 works..main -- price.txt | tail -1)"
