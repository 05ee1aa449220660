# verdict: WA
# mistake: HEAD names release, the folder is still that of main
git branch -m master main
git branch release ':/Freeze 1.0'
git branch -d old-login
git symbolic-ref HEAD refs/heads/release
