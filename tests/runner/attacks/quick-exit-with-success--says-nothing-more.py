# held: exit 0 quickly
import os
os._exit(0)
