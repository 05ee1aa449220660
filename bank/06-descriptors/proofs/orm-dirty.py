# shows: __set__ remembers changed fields, so only they go into UPDATE; writing past the descriptor goes unseen
# needs: cpython >=3.11
# control: vars(user)["name"] = "Eve" => user.name = "Eve"
import sqlite3


class Column:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        return self if obj is None else vars(obj)[self.name]

    def __set__(self, obj, value):
        vars(obj)[self.name] = value
        obj.changed.add(self.name)


class User:
    name, age = Column(), Column()

    def __init__(self, name, age):
        self.changed = set()
        self.name, self.age = name, age
        self.changed.clear()


def flush(db, user):
    fields = sorted(user.changed)
    sql = "UPDATE users SET " + ", ".join(f"{field} = ?" for field in fields)
    db.execute(sql, [vars(user)[field] for field in fields])
    return sql


db = sqlite3.connect(":memory:")
db.execute("CREATE TABLE users(name, age)")
db.execute("INSERT INTO users VALUES ('Ann', 20)")
user = User("Ann", 20)
user.age = 21
vars(user)["name"] = "Eve"
print(flush(db, user))
print(db.execute("SELECT name, age FROM users").fetchall())
