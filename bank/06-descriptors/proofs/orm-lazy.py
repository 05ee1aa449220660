# shows: reading a field that is not loaded makes __get__ run a query, once for each object
# needs: cpython >=3.11
# control: Post(1), Post(2)] => Post(1)]
import sqlite3

db = sqlite3.connect(":memory:")
db.executescript("CREATE TABLE authors(post, name); INSERT INTO authors VALUES (1, 'Ann'), (2, 'Bob');")
queries = []


class Related:
    def __set_name__(self, owner, name):
        self.name = name

    def __get__(self, obj, owner=None):
        if obj is None:
            return self
        if self.name not in vars(obj):
            queries.append(obj.id)
            row = db.execute("SELECT name FROM authors WHERE post = ?", [obj.id]).fetchone()
            vars(obj)[self.name] = row[0]
        return vars(obj)[self.name]


class Post:
    author = Related()

    def __init__(self, id):
        self.id = id


posts = [Post(1), Post(2)]
print([post.author for post in posts], len(queries))
print([post.author for post in posts], len(queries))
