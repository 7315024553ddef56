-- varchar, not text: H2 would keep text as large objects apart from the row.
create table core_change (
  seq bigint not null primary key,
  at timestamp(6) with time zone not null,
  by_whom varchar(64) not null,
  kind varchar(64) not null,
  entity varchar(64) not null,
  entity_id varchar(36) not null,
  version bigint not null,
  scope varchar(36),
  data varchar(1048576) not null
);

create table core_deadline (
  id varchar(36) not null primary key,
  topic varchar(64) not null,
  about_entity varchar(64) not null,
  about_id varchar(36) not null,
  subject_zh varchar(1000) not null,
  subject_en varchar(1000) not null,
  owner_kind varchar(16),
  owner_id varchar(36),
  scope varchar(36),
  started_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone not null,
  steps varchar(100000) not null,
  fired integer not null,
  next_at timestamp(6) with time zone
);

create index core_deadline_next on core_deadline (next_at);
create index core_deadline_about on core_deadline (about_id, about_entity);
