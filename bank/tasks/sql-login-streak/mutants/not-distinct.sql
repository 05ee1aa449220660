-- verdict: WA
-- mistake: two visits on one day break the run
with runs as (
    select user_id, at::date - row_number() over (partition by user_id order by at)::int as run from logins
), lengths as (
    select user_id, count(*) as length from runs group by user_id, run
)
select user_id, max(length) as streak from lengths group by user_id;
