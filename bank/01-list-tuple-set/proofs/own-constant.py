# shows: a hash need not be unique: with one hash for all objects the set is still right
# needs: cpython >=3.11
# control: return 1 => return id(self)
class Word:
    def __init__(self, text):
        self.text = text

    def __eq__(self, other):
        return self.text == other.text

    def __hash__(self):
        return 1


words = {Word("a"), Word("b"), Word("a")}
print(len(words), Word("a") in words, Word("c") in words)
