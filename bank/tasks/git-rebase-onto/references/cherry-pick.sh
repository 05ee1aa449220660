# approach: repeated on a new pointer
git switch -q -c fresh main
git cherry-pick payments..receipts
git branch -M fresh receipts
