-- verdict: WA
-- mistake: the upper bound is midnight, so the last day is lost
select id, amount from orders where created_at between timestamp '2026-03-01' and timestamp '2026-03-31';
