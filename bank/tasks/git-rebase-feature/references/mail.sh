# approach: the commits as patches
git format-patch --stdout main > ../patches
git reset -q --hard main
git am ../patches
