# approach: the fixes as patches
git switch -q release-2.0
for fix in 'Fix rounding' 'Fix counting'; do
  git format-patch -1 --stdout "main^{/$fix}" | git am
done
