select id, created_at
from messages
order by created_at desc, id desc
offset 2 limit 5;
