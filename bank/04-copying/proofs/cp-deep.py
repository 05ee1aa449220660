# shows: a deep copy copies nested mutable objects at every level
# needs: cpython >=3.11
# control: twin = copy.deepcopy(cart) => twin = copy.copy(cart)
import copy

cart = {"items": [{"name": "tea", "tags": ["hot"]}]}
twin = copy.deepcopy(cart)
twin["items"][0]["tags"].append("green")
print("original:", cart["items"][0]["tags"])
print("copy:", twin["items"][0]["tags"])
