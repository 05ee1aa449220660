# A folder that is no repository yet.
echo '# Shop' > README.md
echo 'print("shop")' > app.py
echo 'TOKEN=s3cret' > .env
