# shows: the hash of a string differs between runs, the hash of a number does not
# needs: cpython >=3.11
# control: "hash('text')" => "hash(54321)"
import os
import subprocess
import sys


def answers(expression):
    found = set()
    for seed in range(1, 6):
        environment = {**os.environ, "PYTHONHASHSEED": str(seed)}
        program = [sys.executable, "-c", f"print({expression})"]
        found.add(subprocess.run(program, env=environment, capture_output=True, text=True).stdout)
    return len(found)


print("string, hashes in 5 runs:", answers("hash('text')"))
print("number, hashes in 5 runs:", answers("hash(12345)"))
