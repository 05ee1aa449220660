-- verdict: WA
-- mistake: one ranking for the whole company
select department, name, salary
from (select *, rank() over (order by salary desc) as place from employees) ranked
where place <= 2;
