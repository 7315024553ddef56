create table incidents_incident (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  title varchar(200) not null,
  category varchar(30) not null,
  type varchar(100),
  grade varchar(4) not null,
  state varchar(10) not null,
  drill boolean not null,
  unit_id varchar(36) not null,
  occurred_at timestamp(6) with time zone not null,
  received_at timestamp(6) with time zone not null,
  source varchar(200),
  location varchar(300),
  place_id varchar(36),
  latitude double precision,
  longitude double precision,
  description varchar(10000),
  casualties varchar(1000) not null,
  warning_id varchar(36),
  rule_pack varchar(60) not null,
  closed_at timestamp(6) with time zone,
  closing varchar(10000)
);
create index incidents_incident_state on incidents_incident (state, id);
create index incidents_incident_unit on incidents_incident (unit_id);

create table incidents_report (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  incident_id varchar(36) not null references incidents_incident (id),
  kind varchar(10) not null,
  form varchar(10) not null,
  number integer not null,
  state varchar(10) not null,
  due_at timestamp(6) with time zone,
  rule_text varchar(500),
  recipients varchar(5000) not null,
  content varchar(100000) not null,
  drill boolean not null,
  signed_at timestamp(6) with time zone,
  signed_by varchar(64),
  late boolean not null,
  late_reason varchar(2000)
);
create index incidents_report_incident on incidents_report (incident_id);
create index incidents_report_state on incidents_report (state);
