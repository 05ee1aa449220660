# shows: a slice of bytes is a copy, a slice of a memoryview refers to the same buffer
# needs: cpython >=3.11
# control: view = memoryview(data)[:4] => view = data[:4]
data = bytearray(b"abcdefgh")
view = memoryview(data)[:4]
part = data[:4]
data[0] = ord("X")
print("slice of the bytearray:", bytes(part))
print("slice of the memoryview:", bytes(view))
