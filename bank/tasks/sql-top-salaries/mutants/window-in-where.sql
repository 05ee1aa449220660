-- verdict: CE
-- mistake: window functions are not allowed in WHERE
select department, name, salary
from employees
where rank() over (partition by department order by salary desc) <= 2;
