create table warnings_warning (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  source varchar(64) not null,
  dialect varchar(10) not null,
  identifier varchar(500) not null,
  sender varchar(500) not null,
  sent_at timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone not null,
  status varchar(10) not null,
  message_type varchar(10) not null,
  scope varchar(20) not null,
  headline varchar(2000) not null,
  colour varchar(10),
  grade varchar(3),
  effective_at timestamp(6) with time zone not null,
  expires_at timestamp(6) with time zone,
  refs text not null,
  note text,
  infos text not null,
  state varchar(12) not null,
  superseded_by varchar(36),
  signature varchar(10) not null,
  acknowledged_at timestamp(6) with time zone,
  acknowledged_by varchar(64),
  -- what makes it this one and no other: a hash of sender, identifier and time of sending
  identity varchar(64) not null,
  -- a hash of all it says
  content varchar(64) not null,
  -- what it refers to, each between line ends; its divisions, each between commas; its words
  refers text not null,
  divisions text not null,
  words text not null,
  constraint warnings_warning_identity unique (identity)
);
create index warnings_warning_state on warnings_warning (state, id);
create index warnings_warning_identifier on warnings_warning (identifier);

create table warnings_refused (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  source varchar(64) not null,
  media_type varchar(200) not null,
  size integer not null,
  sha256 varchar(64) not null,
  faults text not null,
  settled_at timestamp(6) with time zone,
  settled_by varchar(64),
  remark varchar(2000)
);
create index warnings_refused_sha256 on warnings_refused (sha256);
create index warnings_refused_settled on warnings_refused (settled_at, id);

-- files as they came, of both
create table warnings_file (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  bytes bytea not null
);

-- warnings are taken in one after the other: each may be the one another speaks of
create table warnings_gate (
  id integer not null primary key,
  passed bigint not null
);
insert into warnings_gate (id, passed) values (1, 0);
