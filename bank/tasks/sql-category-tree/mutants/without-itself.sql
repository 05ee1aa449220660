-- verdict: WA
-- mistake: begins with the children, so what lies in the category itself is lost
with recursive below as (
    select parent_id as root, id from categories where parent_id is not null
    union all
    select b.root, c.id from below b join categories c on c.parent_id = b.id
)
select c.id, c.name, count(p.id) as products
from categories c
left join below b on b.root = c.id
left join products p on p.category_id = b.id
group by c.id;
