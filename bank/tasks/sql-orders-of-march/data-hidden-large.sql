insert into orders
select n, timestamp '2025-01-01' + n * interval '80 minutes', n % 1000 from generate_series(1, 15000) n;
