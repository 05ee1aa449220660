# shows: the metaclass of Pydantic models gathers the annotated fields and takes their defaults out of the class
# needs: cpython >=3.11, package pydantic >=2
# control: class Book(BaseModel): => class Book:
from pydantic import BaseModel


class Book(BaseModel):
    title: str
    price: int = 0


print(f"own_metaclass={type(Book) is not type} fields={list(getattr(Book, 'model_fields', []))} left_in_class={hasattr(Book, 'price')}")
