select user_id, count(*) as streak
from logins
group by user_id;
