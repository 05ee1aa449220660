-- verdict: WA
-- mistake: the day's number within a month starts over, so a run ends with its month
with days as (
    select distinct user_id, at::date as day from logins
), runs as (
    select user_id, extract(day from day) - row_number() over (partition by user_id order by day) as run from days
), lengths as (
    select user_id, count(*) as length from runs group by user_id, run
)
select user_id, max(length) as streak from lengths group by user_id;
