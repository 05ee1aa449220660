# shows: shared settings inside are copied too, and later changes do not reach the copy
# needs: cpython >=3.11
# control: task = copy.deepcopy(template) => task = copy.copy(template)
import copy


class Settings:
    timeout = 10


class Task:
    def __init__(self, settings):
        self.settings = settings


settings = Settings()
template = Task(settings)
task = copy.deepcopy(template)
settings.timeout = 99
print("template sees:", template.settings.timeout)
print("copy sees:", task.settings.timeout)
