insert into jobs
select n, case when n % 200 = 0 then 'new' when n % 5 = 1 then 'failed' else 'done' end, n % 7,
       timestamp '2026-01-01' + n * interval '1 minute', repeat('x', 40)
from generate_series(1, 20000) n;
