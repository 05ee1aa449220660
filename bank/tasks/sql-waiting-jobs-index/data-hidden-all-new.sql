insert into jobs
select n, 'new', n % 3, timestamp '2026-01-01' + (100 - n) * interval '1 minute', '{}' from generate_series(1, 50) n;
