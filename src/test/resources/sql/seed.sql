-- Roles, one by one.
insert into role (name) values ('admin; or so');
insert into role (name) values ('it''s a ; too');
