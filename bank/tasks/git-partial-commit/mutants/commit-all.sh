# verdict: WA
# mistake: -a takes every changed file
git commit -am "Round prices"
