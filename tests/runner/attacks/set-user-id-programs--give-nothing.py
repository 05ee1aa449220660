# held: printed True
import os, subprocess
for program in ('/usr/bin/su', '/usr/bin/sudo', '/usr/bin/mount', '/usr/bin/newuidmap', '/usr/bin/passwd', '/usr/bin/pkexec'):
    if os.path.exists(program):
        subprocess.run([program, '--version'], capture_output=True, stdin=subprocess.DEVNULL, timeout=10)
with open('/proc/self/status') as file:
    status = dict(line.split(':', 1) for line in file if ':' in line)
print(status['NoNewPrivs'].strip() == '1' and int(status['CapEff'], 16) == int(status['CapBnd'], 16) == 0)
