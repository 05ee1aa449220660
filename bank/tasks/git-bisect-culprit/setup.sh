git init -q
cat > check.sh <<'X'
#!/bin/sh
# 0: works, 1: broken, 125: cannot be tried here
test -f price.txt || exit 125
test "$(cat price.txt)" -lt 1000
X
chmod +x check.sh
echo 100 > price.txt; commit "Start"
n=1
while [ $n -le 30 ]; do
  echo "note $n" >> notes.txt
  case $n in
    7|15|16) mv price.txt ../price; commit "Move prices away ($n)"; mv ../price price.txt ;;
    *)
      [ $n -eq 21 ] && echo 5000 > price.txt
      [ $n -eq 25 ] && echo 7000 > price.txt
      commit "Change $n" ;;
  esac
  n=$((n + 1))
done
git tag works HEAD~30
