# shows: a slice, list(), dict(), + and unpacking build a new container with the same elements
# needs: cpython >=3.11
# control: "slice": rows[:], => "slice": rows,
row = ["x"]
rows = [row]
table = {"row": row}
made = {
    "slice": rows[:],
    "list()": list(rows),
    "+": rows + [],
    "unpacking": [*rows],
    ".copy()": rows.copy(),
}
for name, copied in made.items():
    print(name, "new:", copied is not rows, "same element:", copied[0] is row)
print("dict() new:", dict(table) is not table, "same value:", dict(table)["row"] is row)
