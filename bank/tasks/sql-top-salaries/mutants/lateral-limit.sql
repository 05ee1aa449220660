-- verdict: WA
-- mistake: LIMIT cuts equal salaries at the second place
select e.department, e.name, e.salary
from (select distinct department from employees) d
cross join lateral (
    select * from employees where department = d.department order by salary desc, id limit 2
) e;
