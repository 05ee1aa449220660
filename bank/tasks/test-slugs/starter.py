from slugs import slugify

# Functions whose names begin with test_
