# verdict: WA
# mistake: the work is pushed under another name
git push origin main:mine
