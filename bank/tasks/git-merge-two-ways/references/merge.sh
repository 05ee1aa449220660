# approach: the usual commands
git merge --ff-only fix
git merge --no-edit search
