# approach: refs written with plumbing
freeze=$(git log --format=%H --grep='^Freeze 1.0$' master)
git update-ref refs/heads/main master
git update-ref refs/heads/release "$freeze"
git symbolic-ref HEAD refs/heads/release
git update-ref -d refs/heads/master
git update-ref -d refs/heads/old-login
git reset --hard
