# shows: SQLAlchemy: a mapped attribute is a data descriptor, an expression on the class, a value kept in the object's dict
# needs: cpython >=3.11, package sqlalchemy >=2
# timeout: 30
# control: user.age = 21 => vars(user)["age"] = 21
# control: session.expire(user) => pass
import inspect as python_inspect

from sqlalchemy import JSON, create_engine, event, inspect
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column


class Base(DeclarativeBase):
    pass


class User(Base):
    __tablename__ = "users"
    id: Mapped[int] = mapped_column(primary_key=True)
    age: Mapped[int]
    tags: Mapped[list] = mapped_column(JSON)


engine = create_engine("sqlite://")
Base.metadata.create_all(engine)
statements = []


@event.listens_for(engine, "before_cursor_execute")
def remember(connection, cursor, statement, parameters, context, many):
    statements.append(statement.split()[0])


stored = vars(User)["age"]
print(type(stored).__name__, python_inspect.isdatadescriptor(stored))
print("class:", User.age > 18, "| a bool:", isinstance(User.age > 18, bool))
with Session(engine) as session:
    user = User(age=20, tags=["a"])
    session.add(user)
    session.commit()
    session.refresh(user)
    print("object:", user.age, vars(user)["age"])
    statements.clear()
    user.age = 21
    print("changed:", [attr.key for attr in inspect(user).attrs if attr.history.has_changes()])
    user.tags.append("b")
    print("changed:", [attr.key for attr in inspect(user).attrs if attr.history.has_changes()])
    session.flush()
    session.expire(user)
    print("statements:", statements, "age" in vars(user))
    print(user.age, user.tags, statements[-1:])
