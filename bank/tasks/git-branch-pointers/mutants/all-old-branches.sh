# verdict: WA
# mistake: the unmerged branch is deleted too
git branch -m master main
git branch release ':/Freeze 1.0'
git branch -D old-login new-cart
git switch release
