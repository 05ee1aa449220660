# shows: built-in names are no keywords but attributes of the module builtins: taken away there, the name is gone
# needs: cpython >=3.11
# control: del builtins.len => len = builtins.len
import builtins
import keyword

print(len is builtins.len, keyword.iskeyword("len"), keyword.iskeyword("def"))
del builtins.len
try:
    print(len("abc"))
except NameError as error:
    print(type(error).__name__)
