create table operations (
    id int primary key,
    account_id int not null,
    happened_at timestamp not null,
    amount numeric(12, 2) not null
);
