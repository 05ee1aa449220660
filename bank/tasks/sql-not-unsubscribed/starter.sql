select id, email
from subscribers;
