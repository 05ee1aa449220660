create table logins (user_id int not null, at timestamp not null);
