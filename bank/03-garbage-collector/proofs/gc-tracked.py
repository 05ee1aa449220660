# shows: the cycle collector tracks containers and instances, not numbers and strings
# needs: cpython >=3.11
# control: made = [7, 2.5, "text", b"raw"] => made = [[7], 2.5, "text", b"raw"]
import gc


class Node:
    pass


made = [7, 2.5, "text", b"raw"]
print("values tracked:", [gc.is_tracked(value) for value in made])
print("containers tracked:", [gc.is_tracked(value) for value in ([], Node(), {1: []})])
