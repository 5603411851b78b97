-- Nothing here ends a statement; 'not this, "nor this
# nor this; '
/* a comment; /* with none inside; ' and more; */
create table trap (id integer primary key, said text, `odd;name` text, `third``;name` text);;
insert into trap (id, said) values (1, 'it''s; one -- no comment');
insert into trap (id, said) values (2, 'it\'s; \\'); insert into trap (id, said) values (3, "back\\");
insert into trap (id, said, `odd;name`, `third``;name`) values (4, 'it''s; "', ' $$; ', 'x'); # $$ no quote
insert into trap (id, said) values (6--1-2, 'A;'); /* $$ */
insert into trap (id, said)
    select /*!50001 6, */ concat('?; :a ', /* ; */ case when true then 'end;' end);
delimiter //
create trigger trap_shout before insert on trap for each row
begin
    if new.said like '%;%' then
        set new.said = case when new.id > 0 then upper(new.said) else 'end;' end; -- '
    end if;
    begin end;
end//
delimiter ;
create procedure trap_count(out more integer)
begin
    declare i integer default 0;
    while i < 2 do
        set i = i + 1;
    end while;
    set more = i;
end;
insert into trap (id, said) values (7, 'added;'), (8, 'done');
insert into trap (id, said) values (9, 'żółć; 表 😀')
-- the last one has no semicolon;
