-- approach: one comparison of the pair, which is a condition of the index
select id, created_at
from messages
where (created_at, id) < (timestamp '2026-03-10 12:00', 400)
order by created_at desc, id desc
limit 5;
