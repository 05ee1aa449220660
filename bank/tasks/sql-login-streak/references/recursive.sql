-- approach: grow every run from its first day
with recursive days as (
    select distinct user_id, at::date as day from logins
), grown as (
    select user_id, day, 1 as length from days d
    where not exists (select from days p where p.user_id = d.user_id and p.day = d.day - 1)
    union all
    select d.user_id, d.day, g.length + 1 from grown g join days d on d.user_id = g.user_id and d.day = g.day + 1
)
select user_id, max(length) as streak from grown group by user_id;
