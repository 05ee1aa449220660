-- verdict: WA
-- mistake: looks one level down only
select c.id, c.name, count(p.id) as products
from categories c
left join categories child on child.parent_id = c.id or child.id = c.id
left join products p on p.category_id = child.id
group by c.id;
