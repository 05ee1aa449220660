-- verdict: WA
-- mistake: row_number() gives equal salaries different places and drops one of them
select department, name, salary
from (
    select *, row_number() over (partition by department order by salary desc, id) as place from employees
) numbered
where place <= 2;
