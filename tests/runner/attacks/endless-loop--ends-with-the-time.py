# held: timed out
# limits: wall=0.5
while True: pass
