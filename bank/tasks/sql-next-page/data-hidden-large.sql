insert into messages
select n, timestamp '2026-01-01' + n / 3 * interval '15 minutes', 'message ' || n
from generate_series(1, 20000) n;
