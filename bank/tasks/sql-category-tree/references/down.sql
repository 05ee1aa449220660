-- approach: go down from each category to all that is under it, then count
with recursive below as (
    select id as root, id from categories
    union all
    select b.root, c.id from below b join categories c on c.parent_id = b.id
)
select c.id, c.name, count(p.id) as products
from categories c
join below b on b.root = c.id
left join products p on p.category_id = b.id
group by c.id;
