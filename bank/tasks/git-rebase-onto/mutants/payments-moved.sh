# verdict: WA
# mistake: the other branch is moved as well
git rebase -q main payments
git rebase -q --onto main 'ORIG_HEAD' receipts
