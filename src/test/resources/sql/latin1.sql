insert into role (name) values ('café');
