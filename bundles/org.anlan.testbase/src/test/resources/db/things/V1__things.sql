create table things_thing (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  unit_id varchar(36),
  tags varchar(10000) not null
);

create index things_thing_name on things_thing (name);
