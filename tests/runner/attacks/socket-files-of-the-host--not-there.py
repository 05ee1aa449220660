# held: printed []
import glob
print(glob.glob('/var/run/*') + glob.glob('/run/*') + glob.glob('/tmp/.s*'))
