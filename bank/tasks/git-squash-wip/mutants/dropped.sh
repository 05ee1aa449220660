# verdict: WA
# mistake: the drafts' work is thrown away
GIT_SEQUENCE_EDITOR="sed -i '2,4s/^pick/drop/'" git rebase -i main
