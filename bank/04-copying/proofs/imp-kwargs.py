# shows: *args and **kwargs are a new tuple and a new dictionary, shallow: nested objects are the caller's
# needs: cpython >=3.11
# control: def call(**options): => def call(options):
# control: got = gather(*given) => got = given
def gather(*values):
    return values


def call(**options):
    options["debug"] = True
    options["tags"].append("seen")


given, settings = (1, [2]), {"tags": []}
got = gather(*given)
print("args, a new tuple:", got is not given, "same element:", got[1] is given[1])
if call.__code__.co_flags & 8:
    call(**settings)
else:
    call(settings)
print("keys of the caller:", sorted(settings))
print("nested list of the caller:", settings["tags"])
