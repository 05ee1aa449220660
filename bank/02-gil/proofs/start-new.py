# shows: since 3.14 processes start by forkserver on Linux by default
# needs: cpython >=3.14
# control: multiprocessing.get_start_method() => multiprocessing.get_context("spawn").get_start_method()
import multiprocessing

print(multiprocessing.get_start_method())
