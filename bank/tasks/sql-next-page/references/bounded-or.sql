-- approach: a bound for the index and the rest of the pair's comparison beside it
select id, created_at
from messages
where created_at <= timestamp '2026-03-10 12:00'
  and (created_at < timestamp '2026-03-10 12:00' or id < 400)
order by created_at desc, id desc
limit 5;
