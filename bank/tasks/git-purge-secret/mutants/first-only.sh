# verdict: WA
# mistake: only the first commit is cleaned, the second brings the file back
git checkout -q --detach main~3
git rm -q secrets.env
git commit -q --amend --no-edit
git cherry-pick -X theirs main~2 >/dev/null 2>&1 || { git add -A; git -c core.editor=true cherry-pick --continue; }
git cherry-pick main~1 main
git switch -q -C main
