# approach: the stretch is named
git fetch origin
git rebase --onto origin/main HEAD~2 main
git push origin HEAD:main
