-- approach: rank() is one more than the number of people above
select department, name, salary
from (
    select *, rank() over (partition by department order by salary desc) as place
    from employees
) ranked
where place <= 2;
