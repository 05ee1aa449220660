# shows: a singleton is one per process: a change in a child process is not seen by the parent
# needs: cpython >=3.11
# control: run = in_process => run = in_thread
import subprocess
import sys
import threading

CODE = """
class Single:
    _instance = None
    def __new__(cls):
        if cls._instance is None:
            cls._instance = super().__new__(cls)
            cls._instance.value = 0
        return cls._instance
"""
space = {}
exec(CODE, space)
Single = space["Single"]


def in_process():
    subprocess.run([sys.executable, "-I", "-c", CODE + "\nSingle().value = 7"], check=True)


def in_thread():
    thread = threading.Thread(target=lambda: setattr(Single(), "value", 7))
    thread.start()
    thread.join()


run = in_process
run()
print("value here:", Single().value)
