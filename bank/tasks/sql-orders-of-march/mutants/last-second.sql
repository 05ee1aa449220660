-- verdict: WA
-- mistake: a second has parts
select id, amount from orders where created_at between timestamp '2026-03-01' and timestamp '2026-03-31 23:59:59';
