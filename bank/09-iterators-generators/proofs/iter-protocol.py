# shows: iter() gives an iterator, next() gives elements and ends with StopIteration; a for loop does the same
# needs: cpython >=3.11
# control: "ab" => "abc"
letters = "ab"
print("iterator itself:", hasattr(letters, "__next__"))
iterator = iter(letters)
print("next:", next(iterator), next(iterator))
try:
    print(next(iterator))
except StopIteration as error:
    print(type(error).__name__)
print("for:", [letter for letter in letters])
