create table roster_unit (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  kind varchar(32) not null,
  name varchar(200) not null,
  code varchar(32) unique,
  parent_id varchar(36) references roster_unit,
  phone varchar(40),
  address varchar(300)
);
create index roster_unit_parent on roster_unit (parent_id);

-- One row, locked by whoever moves units, so that two moves can't tie a knot together.
create table roster_tree_lock (
  id integer primary key
);
insert into roster_tree_lock (id) values (1);

create table roster_person (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(100) not null,
  unit_id varchar(36) references roster_unit,
  phones varchar(100000) not null,
  email varchar(200),
  note varchar(2000)
);
create index roster_person_unit on roster_person (unit_id);
create index roster_person_name on roster_person (name);

create table roster_position (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  unit_id varchar(36) not null references roster_unit,
  name varchar(200) not null,
  holders varchar(1000000) not null,
  unique (unit_id, name)
);

create table roster_team (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  unit_id varchar(36) not null references roster_unit,
  leader_id varchar(36) references roster_person,
  members varchar(1000000) not null,
  phone varchar(40),
  turnout varchar(40)
);
create index roster_team_unit on roster_team (unit_id);

create table roster_responsibility (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  kind varchar(32) not null,
  person_id varchar(36) references roster_person,
  position_id varchar(36) references roster_position,
  what_entity varchar(32) not null,
  what_id varchar(36) not null,
  unit_id varchar(36) references roster_unit
);
create index roster_responsibility_what on roster_responsibility (what_id);
create index roster_responsibility_unit on roster_responsibility (unit_id);
create index roster_responsibility_person on roster_responsibility (person_id);
create index roster_responsibility_position on roster_responsibility (position_id);

create table roster_schedule (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  name varchar(200) not null,
  unit_id varchar(36) not null references roster_unit,
  mode varchar(32) not null,
  zone varchar(64) not null,
  from_day varchar(10) not null,
  until_day varchar(10),
  shift_start varchar(18) not null,
  shift_seconds bigint not null,
  posts varchar(1000000) not null
);
create index roster_schedule_unit on roster_schedule (unit_id);

create table roster_override (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  schedule_id varchar(36) not null references roster_schedule,
  begins timestamp(6) with time zone not null,
  ends timestamp(6) with time zone not null,
  replaces_id varchar(36) not null references roster_person,
  by_id varchar(36) not null references roster_person,
  reason varchar(500)
);
create index roster_override_schedule on roster_override (schedule_id, ends);
create index roster_override_ends on roster_override (ends);
create index roster_override_replaces on roster_override (replaces_id);
create index roster_override_by on roster_override (by_id);

-- Which lists name a person; the lists themselves, in order, are in their owner's row.
create table roster_person_use (
  person_id varchar(36) not null references roster_person,
  used_in varchar(16) not null,
  used_id varchar(36) not null,
  primary key (person_id, used_in, used_id)
);
create index roster_person_use_used on roster_person_use (used_id);
