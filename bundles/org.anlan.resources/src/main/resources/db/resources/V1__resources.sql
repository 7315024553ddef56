create table resources_item (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  code varchar(32),
  measure varchar(20) not null,
  note varchar(2000),
  constraint resources_item_code unique (code)
);

create table resources_store (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  unit_id varchar(36) not null,
  address varchar(300),
  place_id varchar(36),
  keeper_id varchar(36),
  minimums varchar(1000000) not null
);
create index resources_store_unit on resources_store (unit_id);

create table resources_lot (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  item_id varchar(36) not null references resources_item (id),
  number varchar(100) not null,
  expires_on date,
  constraint resources_lot_number unique (item_id, number)
);
create index resources_lot_expiry on resources_lot (expires_on);

-- what lies where: the sum of the movements, kept beside them so that it can be locked and checked
create table resources_balance (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  store_id varchar(36) not null references resources_store (id),
  item_id varchar(36) not null references resources_item (id),
  lot_id varchar(36),
  quantity decimal(15, 3) not null,
  drill decimal(15, 3) not null,
  constraint resources_balance_positive check (quantity >= 0)
);
create index resources_balance_item on resources_balance (item_id, store_id);
create index resources_balance_store on resources_balance (store_id);

create table resources_movement (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  kind varchar(20) not null,
  item_id varchar(36) not null,
  lot_id varchar(36),
  quantity decimal(15, 3) not null,
  store_id varchar(36) not null,
  to_store_id varchar(36),
  recipient_kind varchar(20),
  recipient_id varchar(36),
  return_of varchar(36),
  origin_entity varchar(60),
  origin_id varchar(36),
  drill boolean not null,
  moved_at timestamp(6) with time zone not null,
  note varchar(2000)
);
create index resources_movement_store on resources_movement (store_id, id);
create index resources_movement_item on resources_movement (item_id, id);
create index resources_movement_origin on resources_movement (origin_id);
create index resources_movement_return on resources_movement (return_of);
