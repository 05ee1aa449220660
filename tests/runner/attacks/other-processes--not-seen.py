# held: printed True
import os
print(sorted(int(p) for p in os.listdir('/proc') if p.isdecimal()) in ([1], [1, 2]))
