create table employees (
    id int primary key,
    name text not null,
    department text not null,
    salary int not null
);
