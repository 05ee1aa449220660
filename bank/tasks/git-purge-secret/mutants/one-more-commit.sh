# verdict: WA
# mistake: the file is deleted once more, history keeps it
git rm -q --cached --ignore-unmatch secrets.env
git commit -q --allow-empty -m "Remove the password"
