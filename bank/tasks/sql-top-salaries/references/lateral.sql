-- approach: the salaries that get into the first two places of each department, then everybody who has one of them
select e.department, e.name, e.salary
from (select distinct department from employees) d
cross join lateral (
    select salary from employees where department = d.department order by salary desc fetch first 2 rows with ties
) best
join employees e on e.department = d.department and e.salary = best.salary
group by e.id;
