# shows: writing into globals() makes a global variable, writing into locals() does not change a local one
# needs: cpython >=3.11
# control: locals()["value"] = 2 => value = 2
def write_both():
    value = 1
    locals()["value"] = 2
    globals()["made"] = 3
    return value


print(write_both(), made)
