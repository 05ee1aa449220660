git init -q
echo '# Shop' > README.md
commit "Start"
as Anna
echo 'def login(): pass' > login.py
commit "Add lgoin"
as Dev
echo 'def test_login(): pass' > test_login.py
printf '# Shop\n\nDraft of a manual.\n' > README.md
