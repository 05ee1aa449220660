-- verdict: WA
-- mistake: BETWEEN includes the first moment of April
select id, amount from orders where created_at between timestamp '2026-03-01' and timestamp '2026-04-01';
