# held: memory
# limits: memory=200
x = bytearray(2_000_000_000)
print('had it')
