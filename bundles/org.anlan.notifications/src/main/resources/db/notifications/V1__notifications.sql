create table notifications_notification (
  id varchar(36) not null primary key,
  version bigint not null,
  created_at timestamp(6) with time zone not null,
  created_by varchar(64) not null,
  updated_at timestamp(6) with time zone not null,
  updated_by varchar(64) not null,
  channel varchar(64) not null,
  recipient_kind varchar(20) not null,
  recipient_id varchar(36) not null,
  recipient_name varchar(300) not null,
  scope_id varchar(36),
  subject varchar(400) not null,
  message varchar(6000) not null,
  drill boolean not null,
  urgent boolean not null,
  about_entity varchar(60),
  about_id varchar(36),
  state varchar(12) not null,
  sent_at timestamp(6) with time zone,
  confirmed_at timestamp(6) with time zone,
  confirmed_by varchar(64),
  remark varchar(2000)
);
create index notifications_recipient on notifications_notification (recipient_id, state, id);
create index notifications_about on notifications_notification (about_id);
create index notifications_state on notifications_notification (state, channel);
