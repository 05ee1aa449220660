# shows: objects that are equal have equal hashes and are one element, whatever their types
# needs: cpython >=3.11
# control: whole = 1.0 => whole = 1.5
whole = 1.0
print("equal:", 1 == whole == True, "hashes:", len({hash(1), hash(whole), hash(True)}))
print("elements:", len({1, whole, True}))
