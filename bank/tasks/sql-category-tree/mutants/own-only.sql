-- verdict: WA
-- mistake: counts what lies directly in the category
select c.id, c.name, count(p.id) as products
from categories c left join products p on p.category_id = c.id
group by c.id;
