-- the message shown is one of them
insert into messages
select case n when 19729 then 400 when 400 then 19729 else n end,
       timestamp '2026-01-01' + n / 3 * interval '15 minutes', 'message ' || n
from generate_series(1, 20000) n;
