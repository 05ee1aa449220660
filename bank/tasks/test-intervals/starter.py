from intervals import merge

# Functions whose names begin with test_
