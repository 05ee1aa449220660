# verdict: WA
# mistake: the work is done once more
git switch -q -c hotfix v1.0
echo 'hotfix' > fix.txt; git add .; git commit -qm "Fix a crash"
echo 'hotfix, tested' > fix.txt; git commit -qam "Test the fix"
git switch -q main
git merge -q --no-edit hotfix
