# approach: every snapshot is filtered
export FILTER_BRANCH_SQUELCH_WARNING=1
git filter-branch --index-filter 'git rm -q --cached --ignore-unmatch secrets.env' -- origin/main..main
git update-ref -d refs/original/refs/heads/main
