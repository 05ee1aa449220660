-- approach: give every category its path from the root; what is below has the path as its beginning
with recursive placed as (
    select id, name, array[id] as path from categories where parent_id is null
    union all
    select c.id, c.name, path || c.id from placed p join categories c on c.parent_id = p.id
)
select a.id, a.name, count(p.id) as products
from placed a
join placed b on a.id = any (b.path)
left join products p on p.category_id = b.id
group by a.id, a.name;
