# held: printed refused
# limits: disk=64
try:
    for n in range(200):
        with open(f'f{n}', 'wb') as file:
            file.write(b'x' * 1_000_000)
    print('full')
except OSError:
    print('refused')
