# shows: a higher threshold means fewer collections while a large structure is built
# needs: cpython >=3.11
# control: few = runs(5_000) => few = runs(100)
import gc

gc.disable()


def runs(threshold):
    seen = []

    def note(phase, info):
        if phase == "start":
            seen.append(info["generation"])

    gc.collect()
    gc.set_threshold(threshold, 1_000, 1_000)
    gc.callbacks.append(note)
    gc.enable()
    built = [[] for _ in range(20_000)]
    gc.disable()
    gc.callbacks.remove(note)
    return len(seen)


many = runs(100)
few = runs(5_000)
print("some in both:", many > 0 and few > 0)
print("ten times fewer:", few * 10 <= many)
