# shows: weakref.finalize runs when its object dies, once, and at exit for objects still alive
# needs: cpython >=3.11
# control: del node => pass
import weakref


class Node:
    pass


node, other = Node(), Node()
done = weakref.finalize(node, print, "died")
weakref.finalize(other, print, "at exit")
del node
print("still pending:", done.alive)
done()
print("end of program")
