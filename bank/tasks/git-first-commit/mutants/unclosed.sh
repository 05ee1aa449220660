# verdict: CE
# mistake: a quote is not closed
git init
git commit -m "Add README
