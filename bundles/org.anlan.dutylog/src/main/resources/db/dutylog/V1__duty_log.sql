-- Which chain this database holds: one row, made at the first start.
create table log_node (
  id varchar(36) not null primary key,
  created_at timestamp(6) with time zone not null
);

-- All but high_water is under the hash. That only helps to find entries by their time: it is the
-- latest recorded_at so far, so it never falls, whatever the clock did.
create table log_entry (
  entry_number bigint not null primary key,
  id varchar(36) not null,
  kind varchar(16) not null,
  body varchar(20000) not null,
  occurred_at timestamp(6) with time zone not null,
  recorded_at timestamp(6) with time zone not null,
  written_by varchar(64) not null,
  links varchar(6000) not null,
  drill boolean not null,
  offline boolean not null,
  corrects varchar(36),
  previous_hash varchar(64) not null,
  hash varchar(64) not null,
  high_water timestamp(6) with time zone not null,
  constraint log_entry_id unique (id)
);
create index log_entry_kind on log_entry (kind, entry_number);
create index log_entry_by on log_entry (written_by, entry_number);
create index log_entry_drill on log_entry (drill, entry_number);

-- Finds entries by what they are linked to; the links themselves stand in the entry, under its hash.
create table log_link (
  link_id varchar(36) not null,
  entry_number bigint not null,
  primary key (link_id, entry_number)
);

-- The few entries recorded more than a day after what they tell of, by when that was.
create table log_late (
  occurred_at timestamp(6) with time zone not null,
  entry_number bigint not null,
  primary key (occurred_at, entry_number)
);

-- open_slot is the same for every open handover and null for others, so that only one can be open.
create table log_handover (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  state varchar(16) not null,
  open_slot varchar(4),
  outgoing varchar(64) not null,
  incoming varchar(64) not null,
  summary varchar(5000),
  items text not null,
  outgoing_signed_at timestamp(6) with time zone,
  incoming_signed_at timestamp(6) with time zone,
  constraint log_handover_one_open unique (open_slot)
);
