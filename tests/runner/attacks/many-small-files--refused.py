# held: printed refused
# limits: wall=20
try:
    for n in range(40_000):
        open(f'f{n}', 'w').close()
    print('made')
except OSError:
    print('refused')
