# shows: copying only the path to the change makes few new objects and leaves the original as it was
# needs: cpython >=3.11
# control: made = {**config, "db": {**config["db"], "port": 1}} => made = copy.deepcopy(config); made["db"]["port"] = 1
import copy

config = {"db": {"port": 5432, "hosts": ["a", "b"]}, "log": {"level": "info"}, "cache": {"ttl": 60}}
made = {**config, "db": {**config["db"], "port": 1}}
print("original, new:", config["db"]["port"], made["db"]["port"])
print("shared:", [name for name in config if made[name] is config[name]])
print("hosts shared:", made["db"]["hosts"] is config["db"]["hosts"])
whole = copy.deepcopy(config)
print("shared by deepcopy:", [name for name in config if whole[name] is config[name]])
