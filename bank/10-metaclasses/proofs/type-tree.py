# shows: every class is an instance of type; a class inherits from object, not from type
# needs: cpython >=3.11
# control: class MyClass: => class MyClass(type):
class MyClass:
    pass


print(f"mro={[c.__name__ for c in MyClass.__mro__]} subclass_of_type={issubclass(MyClass, type)}")
print(f"class_is_instance_of_type={isinstance(MyClass, type)} object_is_too={isinstance(object, type)}")
print(f"type_is_instance_of_itself={type(type) is type} type_bases={[c.__name__ for c in type.__bases__]}")
