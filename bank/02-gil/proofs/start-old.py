# shows: before 3.14 processes start by fork on Linux by default
# needs: cpython >=3.11,<3.14
# control: multiprocessing.get_start_method() => multiprocessing.get_context("spawn").get_start_method()
import multiprocessing

print(multiprocessing.get_start_method())
