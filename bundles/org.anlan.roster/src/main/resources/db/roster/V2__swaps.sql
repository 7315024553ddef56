create table roster_swap (
  id varchar(36) primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  schedule_id varchar(36) not null references roster_schedule,
  asker_id varchar(36) not null references roster_person,
  begins timestamp(6) with time zone not null,
  ends timestamp(6) with time zone not null,
  other_id varchar(36) not null references roster_person,
  return_begins timestamp(6) with time zone,
  return_ends timestamp(6) with time zone,
  reason varchar(500),
  state varchar(16) not null,
  answer varchar(500)
);
create index roster_swap_schedule on roster_swap (schedule_id);
create index roster_swap_asker on roster_swap (asker_id);
create index roster_swap_other on roster_swap (other_id);
