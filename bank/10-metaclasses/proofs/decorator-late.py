# shows: a class decorator gets the finished class and may return another object; the metaclass is left alone
# needs: cpython >=3.11
# control: @replace\n => \n
def replace(cls):
    return {"name": cls.__name__, "methods": sorted(k for k in vars(cls) if not k.startswith("_"))}


@replace
class A:
    def go(self):
        return 1


print(f"is_class={isinstance(A, type)} kind={type(A).__name__}")
