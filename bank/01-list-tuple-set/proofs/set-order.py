# shows: the order of a set of strings differs between runs of the same program, the order of a list does not
# needs: cpython >=3.11
# control: for kind in ("list", "set"): => for kind in ("list", "dict.fromkeys"):
import os
import subprocess
import sys


def order(kind, seed):
    program = f"print(*{kind}('abcdefgh'))"
    environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
    return subprocess.run([sys.executable, "-c", program], env=environment, capture_output=True, text=True).stdout


for kind in ("list", "set"):
    orders = {order(kind, seed) for seed in range(1, 6)}
    print("same order in every run:", len(orders) == 1)
