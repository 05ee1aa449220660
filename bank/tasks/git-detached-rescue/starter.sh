# Команды git / git commands
