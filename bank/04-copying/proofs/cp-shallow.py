# shows: a shallow copy is a new container with the same nested objects
# needs: cpython >=3.11
# control: twin = copy.copy(cart) => twin = copy.deepcopy(cart)
import copy

cart = {"owner": "ann", "items": ["tea"]}
twin = copy.copy(cart)
twin["owner"] = "bob"
twin["items"].append("milk")
print("new container:", twin is not cart)
print("same nested object:", twin["items"] is cart["items"])
print("original:", cart)
