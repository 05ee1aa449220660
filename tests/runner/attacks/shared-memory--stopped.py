# held: memory
# limits: memory=200, wall=10
import mmap, time
x = [mmap.mmap(-1, 50_000_000) for _ in range(12)]
for one in x:
    one.write(b'x' * 50_000_000)
time.sleep(10)
print('had it')
