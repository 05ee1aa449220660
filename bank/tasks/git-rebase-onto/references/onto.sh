# approach: the stretch and its new place are named
git rebase --onto main payments receipts
