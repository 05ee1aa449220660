git init -q
cat > settings.py <<'X'
TIMEOUT = 30
RETRIES = 3
CACHE = False
X
echo '# Client' > README.md
commit "Start"
git switch -q -c slow-network
sed -i 's/TIMEOUT = 30/TIMEOUT = 90/' settings.py
commit "Wait longer"
echo 'def wait(): pass' > wait.py
commit "Add waiting"
git switch -q main
sed -i -e 's/TIMEOUT = 30/TIMEOUT = 20/' -e 's/RETRIES = 3/RETRIES = 5/' settings.py
commit "Try more often"
printf '# Client\n\nSee settings.py.\n' > README.md
commit "Explain settings"
git merge -q slow-network || true
