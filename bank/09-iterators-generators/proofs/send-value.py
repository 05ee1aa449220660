# shows: send() resumes the generator, its argument becomes the value of yield, its result is the next value given out
# needs: cpython >=3.11
# control: numbers.send(5) => next(numbers)
def totals():
    total = 0
    while True:
        got = yield total
        total += got or 0


numbers = totals()
print("start:", next(numbers))
print("send:", numbers.send(5))
print("send:", numbers.send(2))
