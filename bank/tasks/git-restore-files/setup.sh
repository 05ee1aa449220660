git init -q
echo 'port = 8000' > config.ini
echo '# Notes' > notes.md
echo '<svg/>' > logo.svg
commit "Start"
git rm -q logo.svg
commit "Clean up"
echo 'port = 9000' > config.ini
commit "Change the port"
echo 'prot = oops' > config.ini
printf '# Notes\n\nAsk about the port.\n' > notes.md
git add notes.md
