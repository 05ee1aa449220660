# shows: mark-and-sweep keeps what is reachable from the roots and sweeps the rest, cycles included
# needs: cpython >=3.11
# control: roots = ["a"] => roots = ["a", "d"]
links = {"a": ["b"], "b": ["c"], "c": ["a"], "d": ["e"], "e": ["d"]}
roots = ["a"]
marked = set()
ahead = list(roots)
while ahead:
    name = ahead.pop()
    if name not in marked:
        marked.add(name)
        ahead.extend(links[name])
swept = sorted(set(links) - marked)
print("marked:", sorted(marked))
print("swept:", swept)
