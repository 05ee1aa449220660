# held: output
# limits: output=100000
while True:
    print('x' * 1000)
