-- verdict: WA
-- mistake: 24 hours are not a day: the next day may come later or sooner than that
with marked as (
    select *, case when at - lag(at) over (partition by user_id order by at) <= interval '24 hours' then 0 else 1 end
        as begins
    from logins
), numbered as (
    select *, sum(begins) over (partition by user_id order by at) as run from marked
), lengths as (
    select user_id, count(distinct at::date) as length from numbered group by user_id, run
)
select user_id, max(length) as streak from lengths group by user_id;
