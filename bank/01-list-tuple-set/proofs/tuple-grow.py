# shows: += on a tuple makes a new one with all elements copied, a list grows in place
# needs: cpython >=3.11
# control: grow((), tuple) => grow([], tuple)
def grow(box, kind):
    new_objects = copied = 0
    for number in range(100):
        before = box
        box += kind([number])
        if box is not before:
            new_objects += 1
            copied += len(before)
    return new_objects, copied


print("tuple:", *grow((), tuple))
print("list:", *grow([], list))
