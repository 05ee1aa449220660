# shows: in the ordinary build of 3.13 and later the GIL is there, and asking to disable it is refused
# needs: cpython >=3.13
# control: "gil=0" => "gil=1"
import subprocess
import sys
import sysconfig

asked = subprocess.run([sys.executable, "-X", "gil=0", "-c", "pass"], capture_output=True)
print("built without GIL:", bool(sysconfig.get_config_var("Py_GIL_DISABLED")))
print("GIL enabled:", sys._is_gil_enabled())
print("disabling accepted:", asked.returncode == 0)
