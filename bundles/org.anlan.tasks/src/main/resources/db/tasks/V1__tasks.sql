-- varchar, not text: H2 would keep text as large objects apart from the row.
create table tasks_task (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  title varchar(300) not null,
  detail varchar(5000),
  assignee_kind varchar(16) not null,
  assignee_id varchar(36) not null,
  assignee_name varchar(500) not null,
  scope_id varchar(36),
  about_id varchar(36),
  state varchar(16) not null,
  issued_at timestamp(6) with time zone not null,
  due_at timestamp(6) with time zone,
  received_at timestamp(6) with time zone,
  finished_at timestamp(6) with time zone,
  overdue boolean not null,
  drill boolean not null,
  origin_entity varchar(100),
  origin_id varchar(36),
  origin_key varchar(100),
  open_key varchar(250) unique,
  result varchar(5000),
  comments varchar(1048576)
);
create index tasks_task_origin on tasks_task (origin_id);
create index tasks_task_assignee on tasks_task (assignee_id);
create index tasks_task_state on tasks_task (state, due_at);

create table tasks_obligation (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  title varchar(300) not null,
  assignee_kind varchar(16) not null,
  assignee_id varchar(36) not null,
  assignee_name varchar(500) not null,
  scope_id varchar(36),
  every varchar(16) not null,
  due_day integer not null,
  due_time varchar(18) not null,
  zone varchar(64) not null,
  period varchar(10) not null,
  due_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  state varchar(16) not null,
  begun boolean not null,
  zero_report boolean not null,
  result varchar(5000),
  done_at timestamp(6) with time zone,
  done_by varchar(64)
);
create index tasks_obligation_state on tasks_obligation (state, due_at);

create table tasks_round (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  obligation_id varchar(36) not null,
  next_period varchar(10) not null,
  period varchar(10) not null,
  due_at timestamp(6) with time zone not null,
  ends_at timestamp(6) with time zone not null,
  state varchar(16) not null,
  begun boolean not null,
  zero_report boolean not null,
  result varchar(5000),
  done_at timestamp(6) with time zone,
  done_by varchar(64)
);
create index tasks_round_obligation on tasks_round (obligation_id, period);
create index tasks_round_state on tasks_round (state, obligation_id);
