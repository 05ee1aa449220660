# approach: lost tips among all objects, history joined by a merge
for one in $(git fsck --no-reflogs --lost-found | cut -d' ' -f3); do
  test "$(git log -1 --format=%s "$one")" = "Write an idea down" && git branch idea "$one"
done
git merge -m "Bring the lost work back" idea~1
