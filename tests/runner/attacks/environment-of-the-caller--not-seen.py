# held: printed False
import os
print(any(name.startswith('SOBES') for name in os.environ))
