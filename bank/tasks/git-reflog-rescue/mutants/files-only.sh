# verdict: WA
# mistake: files are copied back, history is not
idea=$(git log -g --format='%H %s' HEAD | grep 'Write an idea down' | head -1 | cut -d' ' -f1)
git branch idea "$idea"
git checkout idea~1 -- login.py logout.py signup.py
git commit -m "Bring the lost work back"
