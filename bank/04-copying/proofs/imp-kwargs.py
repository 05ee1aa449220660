# shows: *args and **kwargs are a new tuple and a new dictionary, shallow: nested objects are the caller's
# needs: cpython >=3.11
# control: def call(**options): => def call(options):
def call(**options):
    options["debug"] = True
    options["tags"].append("seen")


settings = {"tags": []}
if call.__code__.co_flags & 8:
    call(**settings)
else:
    call(settings)
print("keys of the caller:", sorted(settings))
print("nested list of the caller:", settings["tags"])
