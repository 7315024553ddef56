create table places_place (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  kind varchar(40) not null,
  name varchar(200) not null,
  code varchar(60),
  unit_id varchar(36),
  address varchar(300),
  geometry varchar(1000000),
  west double precision,
  south double precision,
  east double precision,
  north double precision,
  attributes varchar(1000000) not null,
  constraint places_place_code unique (kind, code)
);
create index places_place_kind on places_place (kind, id);
create index places_place_unit on places_place (unit_id);
create index places_place_box on places_place (west, east, south, north);
