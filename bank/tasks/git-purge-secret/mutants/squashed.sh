# verdict: WA
# mistake: one commit is left of four
git reset -q --soft origin/main
git commit -q -m "Explain the setup"
