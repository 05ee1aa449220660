# shows: assignment makes no copy, also not later at the first change
# needs: cpython >=3.11
# control: second = first => second = first.copy()
first = ["a"]
second = first
print("same object:", second is first)
second.append("b")
print("after a change:", second is first, first)
