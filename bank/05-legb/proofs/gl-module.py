# shows: at module level locals() and globals() are one dict, in a function they are not
# needs: cpython >=3.11
# control: at_module = locals() is globals() => at_module = (lambda: locals() is globals())()
def in_function():
    return locals() is globals()


at_module = locals() is globals()
print(at_module, in_function())
