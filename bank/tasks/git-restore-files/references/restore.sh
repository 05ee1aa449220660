# approach: the command made for it
git restore config.ini
git restore --staged notes.md
git restore --source=HEAD~2 --staged --worktree logo.svg
