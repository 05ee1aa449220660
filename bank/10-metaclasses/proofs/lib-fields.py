# shows: a metaclass in the manner of an ORM gathers declared fields, in order, and takes them out of the class
# needs: cpython >=3.11
# control: class Book(Model): => class Book:
class Field:
    pass


class ModelMeta(type):
    def __new__(mcls, name, bases, namespace):
        fields = [k for k, v in namespace.items() if isinstance(v, Field)]
        rest = {k: v for k, v in namespace.items() if k not in fields}
        return super().__new__(mcls, name, bases, {**rest, "fields": fields})


class Model(metaclass=ModelMeta):
    pass


class Book(Model):
    title = Field()
    price = Field()


print(f"fields={getattr(Book, 'fields', None)} left_in_class={hasattr(Book, 'title')}")
