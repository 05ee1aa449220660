# verdict: WA
# mistake: a branch still leads to the password
git branch backup
export FILTER_BRANCH_SQUELCH_WARNING=1
git filter-branch --index-filter 'git rm -q --cached --ignore-unmatch secrets.env' -- origin/main..main
