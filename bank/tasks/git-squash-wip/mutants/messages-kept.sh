# verdict: WA
# mistake: squash keeps the messages of the drafts
GIT_SEQUENCE_EDITOR="sed -i '2,4s/^pick/squash/'" git rebase -i main
