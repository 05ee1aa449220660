git init -q
printf 'def price(net):\n    return net * 1.2\n' > price.py
printf 'def count(items):\n    return len(items) - 1\n' > count.py
commit "Release 2.0"
git branch release-2.0
as Anna
echo 'def cart(): pass' > cart.py; commit "Begin a new cart"
printf 'def price(net):\n    return round(net * 1.2, 2)\n' > price.py; commit "Fix rounding"
as Boris
printf '# prices are in cents now\ndef total(items):\n    return sum(items)\n' > total.py; commit "Count in cents"
printf 'def count(items):\n    return len(items)\n' > count.py
printf 'All items are counted.\n' > CHANGES
commit "Fix counting"
as Dev
echo 'def cart(): return {}' > cart.py; commit "Continue the cart"
