git init -q
echo 'version = 1.0.0' > VERSION
echo 'def cart(): pass' > cart.py
commit "Start"
git switch -q -c feature
echo 'def cart(): return []' > cart.py
commit "Begin the cart"
echo 'def cart(): return [1]  # not ready' > cart.py
echo 'def test_cart(): pass' > test_cart.py
