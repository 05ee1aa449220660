# approach: two commits repeated
git switch release-2.0
git cherry-pick 'main^{/Fix rounding}' 'main^{/Fix counting}'
