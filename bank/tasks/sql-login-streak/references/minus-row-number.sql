-- approach: within a run of days the date minus the row's number stays the same
with days as (
    select distinct user_id, at::date as day from logins
), runs as (
    select user_id, day - row_number() over (partition by user_id order by day)::int as run from days
), lengths as (
    select user_id, count(*) as length from runs group by user_id, run
)
select user_id, max(length) as streak from lengths group by user_id;
