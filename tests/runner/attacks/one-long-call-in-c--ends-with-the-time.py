# held: timed out
# limits: wall=0.5
x = 7 ** (10 ** 9)
