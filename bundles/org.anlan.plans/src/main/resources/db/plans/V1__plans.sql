create table plans_plan (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  title varchar(200) not null,
  unit_id varchar(36) not null,
  hazard varchar(100),
  filing varchar(300),
  state varchar(16) not null,
  approved_version integer,
  latest_version integer not null
);
create index plans_plan_unit on plans_plan (unit_id);

create table plans_version (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  plan_id varchar(36) not null references plans_plan (id),
  number integer not null,
  content text not null,
  note varchar(1000),
  approved_at timestamp(6) with time zone,
  approved_by varchar(64),
  unique (plan_id, number)
);

create table plans_activation (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  plan_id varchar(36) not null references plans_plan (id),
  plan_version integer not null,
  title varchar(200) not null,
  unit_id varchar(36) not null,
  level varchar(4) not null,
  state varchar(16) not null,
  drill boolean not null,
  warning_id varchar(36),
  incident_id varchar(36),
  started_at timestamp(6) with time zone not null,
  ended_at timestamp(6) with time zone,
  history text not null,
  running_key varchar(60) unique
);
create index plans_activation_plan on plans_activation (plan_id);
create index plans_activation_warning on plans_activation (warning_id);
create index plans_activation_incident on plans_activation (incident_id);
create index plans_activation_state on plans_activation (state);
