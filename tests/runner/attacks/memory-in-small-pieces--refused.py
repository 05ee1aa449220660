# held: memory
# limits: memory=200
x = []
while True:
    x.append(bytearray(100_000))
