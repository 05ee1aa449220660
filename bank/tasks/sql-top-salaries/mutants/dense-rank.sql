-- verdict: WA
-- mistake: dense_rank() counts different salaries, not people above
select department, name, salary
from (
    select *, dense_rank() over (partition by department order by salary desc) as place from employees
) ranked
where place <= 2;
