# shows: before 3.14 processes start by fork on Linux by default
# needs: cpython >=3.11,<3.14
# control: get_start_method() => get_all_start_methods()[-1]
import multiprocessing

print(multiprocessing.get_start_method())
