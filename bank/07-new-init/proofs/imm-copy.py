# shows: copy and pickle call __new__ with the stored value, so a conversion there is applied again
# needs: cpython >=3.11
# control: return super().__new__(cls, euros * 100) => return super().__new__(cls, euros)
import copy
import pickle


class Cents(int):
    def __new__(cls, euros):
        return super().__new__(cls, euros * 100)


price = Cents(3)
print("value:", int(price), "copy:", int(copy.copy(price)))
print("unpickled:", int(pickle.loads(pickle.dumps(price))))
