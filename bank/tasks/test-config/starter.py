import pytest
from config import load

# Functions whose names begin with test_
