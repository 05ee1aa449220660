# shows: a name is looked for in the function, then in enclosing functions, then in the module, then in builtins
# needs: cpython >=3.11
# control: sum = "module" => pass
# control: sum = "enclosing" => pass
# control: sum = "local" => pass
import builtins

sum = "module"


def outer():
    sum = "enclosing"

    def reads_enclosing():
        return sum

    def reads_local():
        sum = "local"
        return locals().get("sum", "no local")

    return reads_local(), reads_enclosing()


def reads_module():
    return sum


def label(found):
    return "builtin" if found is builtins.sum else found


print([label(found) for found in (*outer(), reads_module())])
sum = None
del sum
print(label(reads_module()))
