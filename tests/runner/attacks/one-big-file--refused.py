# held: exit not 0
# limits: file_size=10000000
with open('big', 'wb') as file:
    file.write(b'x' * 20_000_000)
print('written')
