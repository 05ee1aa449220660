-- verdict: WA
-- mistake: a key glued from text is in no index, so every page reads the whole table
select id, created_at
from messages
where to_char(created_at, 'YYYYMMDDHH24MISS') || to_char(id, '0000000000') < '20260310120000 0000000400'
order by to_char(created_at, 'YYYYMMDDHH24MISS') || to_char(id, '0000000000') desc
limit 5;
