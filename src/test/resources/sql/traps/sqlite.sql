-- Nothing here ends a statement; 'not this, "nor this
/* a comment; /* with none inside; ' and more; */
create table trap (id integer primary key, said text, "odd;name" text, [other;name] text, `third;name` text);;
insert into trap (id, said) values (1, 'it''s; one -- no comment');
insert into trap (id, said) values (2, 'it''s; \'); insert into trap (id, said) values (3, 'back\');
insert into trap (id, said, "odd;name", [other;name]) values (4, 'it''s; "', ' $$; ', 'x'); -- $$ no quote
insert into trap (id, said) values (5, 'A;'); /* $$ */
insert into trap (id, said)
    select 6, '?; :a ' || /* ; */ case when true then 'end;' end;
create trigger trap_shout after insert on trap when new.said like '%;%'
begin
    update trap set said = case when new.id > 0 then upper(new.said) else 'end;' end where id = new.id; -- '
    delete from trap where id < 0;
end;
insert into trap (id, said) values (7, 'added;'), (8, 'done');
insert into trap (id, said) values (9, 'żółć; 表 😀')
-- the last one has no semicolon;
