-- verdict: WA
-- mistake: switching sequential scans off for oneself mends nothing: the plan is asked with the usual settings
set enable_seqscan = off;
select id, amount from orders where created_at::date between date '2026-03-01' and date '2026-03-31';
