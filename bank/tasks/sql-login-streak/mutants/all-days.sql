-- verdict: WA
-- mistake: counts days with a visit, in a row or not
select user_id, count(distinct at::date) as streak from logins group by user_id;
