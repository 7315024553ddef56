create table core_user (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  username varchar(64) not null,
  username_key varchar(64) not null unique,
  name varchar(100) not null,
  roles varchar(200) not null,
  unit_id varchar(36),
  person_id varchar(36),
  disabled boolean not null,
  password varchar(200) not null
);

create table core_session (
  token_hash varchar(64) not null primary key,
  user_id varchar(36) not null,
  created_at timestamp(6) with time zone not null,
  seen_at timestamp(6) with time zone not null,
  address varchar(64)
);

create index core_session_user on core_session (user_id);

create table core_lockout (
  subject varchar(200) not null primary key,
  failures integer not null,
  last_at timestamp(6) with time zone not null,
  locked_until timestamp(6) with time zone not null
);

create table core_audit (
  id varchar(36) not null primary key,
  at timestamp(6) with time zone not null,
  by_whom varchar(64) not null,
  action varchar(100) not null,
  target varchar(400),
  detail varchar(2000),
  address varchar(64)
);

create index core_audit_by on core_audit (by_whom, id);
create index core_audit_action on core_audit (action, id);

-- The answers kept for a replay of the same request.
create table core_answer (
  caller varchar(64) not null,
  request_key varchar(200) not null,
  request_hash varchar(64) not null,
  at timestamp(6) with time zone not null,
  status integer not null,
  location varchar(400),
  etag varchar(64),
  media varchar(100),
  body varchar(1048576),
  primary key (caller, request_key)
);

create index core_answer_at on core_answer (at);
