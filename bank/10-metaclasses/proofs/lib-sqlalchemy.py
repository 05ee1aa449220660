# shows: a subclass of DeclarativeBase is mapped by __init_subclass__, without DeclarativeMeta
# needs: cpython >=3.11, package sqlalchemy >=2
# control: class Base(DeclarativeBase):\n    pass => Base = declarative_base()
from sqlalchemy.orm import DeclarativeBase, DeclarativeMeta, Mapped, declarative_base, mapped_column


class Base(DeclarativeBase):
    pass


class Book(Base):
    __tablename__ = "book"
    id: Mapped[int] = mapped_column(primary_key=True)


hook = Base.__init_subclass__.__qualname__.split(".")[0]
print(f"mapped={list(Book.__table__.columns.keys())} declarative_meta={isinstance(Book, DeclarativeMeta)} hook_of={hook}")
