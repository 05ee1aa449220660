-- approach: the pair's comparison written out: right, but the index is walked from its beginning
select id, created_at
from messages
where created_at < timestamp '2026-03-10 12:00'
   or (created_at = timestamp '2026-03-10 12:00' and id < 400)
order by created_at desc, id desc
limit 5;
