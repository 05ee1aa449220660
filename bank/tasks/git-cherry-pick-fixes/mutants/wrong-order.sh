# verdict: WA
# mistake: the later fix comes first
git switch release-2.0
git cherry-pick 'main^{/Fix counting}' 'main^{/Fix rounding}'
