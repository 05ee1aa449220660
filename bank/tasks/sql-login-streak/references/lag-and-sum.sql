-- approach: mark where a run begins, number the runs by a running sum of the marks
with days as (
    select user_id, at::date as day from logins group by 1, 2
), marked as (
    select *, case when lag(day) over (partition by user_id order by day) = day - 1 then 0 else 1 end as begins
    from days
), numbered as (
    select *, sum(begins) over (partition by user_id order by day) as run from marked
)
select distinct on (user_id) user_id, count(*) as streak
from numbered
group by user_id, run
order by user_id, streak desc;
