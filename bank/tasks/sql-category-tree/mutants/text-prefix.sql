-- verdict: WA
-- mistake: paths are compared as text, and the path 12 begins with 1
with recursive placed as (
    select id, name, id::text as path from categories where parent_id is null
    union all
    select c.id, c.name, path || '/' || c.id from placed p join categories c on c.parent_id = p.id
)
select a.id, a.name, count(p.id) as products
from placed a
join placed b on b.path like a.path || '%'
left join products p on p.category_id = b.id
group by a.id, a.name;
