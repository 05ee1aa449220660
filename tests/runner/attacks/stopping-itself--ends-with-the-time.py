# held: timed out
# limits: wall=1
import os, signal, subprocess, sys
code = 'import os, signal; os.kill(os.getpid(), signal.SIGSTOP)'
subprocess.run([sys.executable, '-I', '-S', '-c', code])
