# held: timed out
# limits: wall=1
import os, sys
os.execv(sys.executable, [sys.executable, '-I', '-S', '-c', 'import os, sys; os.execv(sys.executable, [sys.executable] + sys.orig_argv[1:])'])
