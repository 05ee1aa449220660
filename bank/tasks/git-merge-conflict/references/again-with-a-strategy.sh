# approach: the merge is started again
git merge --abort
git merge -X theirs --no-commit slow-network
sed -i 's/RETRIES = .*/RETRIES = 5/' settings.py
git commit -a --no-edit
