# verdict: WA
# mistake: main is merged in
git merge -q --no-edit main
