# held: printed True
import threading, time
made = 0
try:
    for _ in range(400):
        threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
        made += 1
except (RuntimeError, MemoryError):
    pass
print(made < 64, flush=True)
