-- verdict: WA
-- mistake: as many joins as there were levels, and the tree grew deeper
select c.id, c.name, count(p.id) as products
from categories c
left join categories d1 on d1.parent_id = c.id
left join categories d2 on d2.parent_id = d1.id
left join categories d3 on d3.parent_id = d2.id
left join categories d4 on d4.parent_id = d3.id
left join products p on p.category_id in (c.id, d1.id, d2.id, d3.id, d4.id)
group by c.id;
