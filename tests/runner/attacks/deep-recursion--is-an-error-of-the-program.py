# held: exit not 0
# limits: memory=200
import sys
sys.setrecursionlimit(10**9)
def f(): return f()
f()
