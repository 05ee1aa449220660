select department, name, salary
from employees
order by salary desc
limit 2;
