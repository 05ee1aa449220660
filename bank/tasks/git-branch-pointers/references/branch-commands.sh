# approach: branch and switch
git branch -m master main
git branch release ':/Freeze 1.0'
git branch -d old-login
git switch release
