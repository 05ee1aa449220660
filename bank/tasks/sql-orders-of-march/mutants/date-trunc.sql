-- verdict: WA
-- mistake: a function over the column hides it from the index
select id, amount from orders where date_trunc('month', created_at) = timestamp '2026-03-01';
