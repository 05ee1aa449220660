# approach: the working copy put aside for a moment
cp price.py ../mine.py
git checkout HEAD -- price.py
sed -i 's/return net + net \* tax/return round(net + net * tax, 2)/' price.py
git add price.py
git commit -m "Round prices"
cp ../mine.py price.py
