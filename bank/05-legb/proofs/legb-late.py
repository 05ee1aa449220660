# shows: closures read the variable at the call, so functions made in a loop see its last value
# needs: cpython >=3.11
# control: lambda: i => lambda i=i: i
made = []


def build():
    for i in range(3):
        made.append(lambda: i)


build()
print([call() for call in made])
