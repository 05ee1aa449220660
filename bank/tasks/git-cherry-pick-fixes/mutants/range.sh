# verdict: WA
# mistake: the range takes what lies between the fixes
git switch release-2.0
git cherry-pick 'main^{/Fix rounding}~1..main^{/Fix counting}'
