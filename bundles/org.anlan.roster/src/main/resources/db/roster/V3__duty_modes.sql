create table roster_mode (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  unit_id varchar(36) not null references roster_unit,
  mode varchar(32) not null,
  begins timestamp(6) with time zone not null,
  ends timestamp(6) with time zone,
  reason varchar(500),
  cause_entity varchar(100),
  cause_id varchar(36)
);
create index roster_mode_unit on roster_mode (unit_id, ends);
create index roster_mode_ends on roster_mode (ends);
create index roster_mode_cause on roster_mode (cause_id);
