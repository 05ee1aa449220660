# shows: in a chain of generators each element goes through all steps before the next is read
# needs: cpython >=3.11
# control: doubled(read()) => doubled(list(read()))
log = []


def read():
    for line in "ab":
        log.append("read " + line)
        yield line


def doubled(lines):
    for line in lines:
        log.append("double " + line)
        yield line * 2


for line in doubled(read()):
    log.append("use " + line)
print(log)
