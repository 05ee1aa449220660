-- approach: fewer than two colleagues of the department earn more
select e.department, e.name, e.salary
from employees e
where (select count(*) from employees c where c.department = e.department and c.salary > e.salary) < 2;
