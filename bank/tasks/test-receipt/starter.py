from receipt import print_receipt

# Functions whose names begin with test_
