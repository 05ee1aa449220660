import pytest
from account import Account, NotEnough

# Functions whose names begin with test_
