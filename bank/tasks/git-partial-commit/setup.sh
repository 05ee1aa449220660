git init -q
cat > price.py <<'X'
def price(net, tax):
    return net + net * tax


def discount(net, percent):
    return net * (100 - percent) / 100


def total(items):
    result = 0
    for item in items:
        result += item
    return result
X
echo 'debug = false' > config.ini
commit "Add prices"
cat > price.py <<'X'
def price(net, tax):
    return round(net + net * tax, 2)


def discount(net, percent):
    return net * (100 - percent) / 100


def total(items):
    result = 0
    for item in items:
        print("DEBUG", item)
        result += item
    return result
X
echo 'debug = true' > config.ini
