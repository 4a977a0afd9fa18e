-- property-feedback: from version 1 to version 2. Make a backup before.
-- Start the library once with SchemaMode.UPGRADE afterwards: it fills until_at from the histories. Until then reports of any
-- period read every case.

drop index ${index}state_handler on ${table}state;
update ${table}state set due_at = 9223372036854775807 where due_at is null;
alter table ${table}state modify due_at bigint not null;
alter table ${table}state add column until_at bigint default 9223372036854775807 not null;
alter table ${table}state alter column until_at drop default;
alter table ${table}state add column role varchar(64);
-- Whose turn it is, as the standard processes say; on steps of one's own it is noted with the next move, or by such a statement.
update ${table}state set role = case step
  when 'receive' then 'front-desk' when 'follow-up' then 'follow-up' when 'review' then 'reviewer' else 'handler' end
  where process in ('seven-steps', 'inquiry', 'suggestion') and process_version = 1
  and (status in ('O', 'W') and step <> 'review' or status = 'S' and step = 'review');
delete c from ${table}claim c join ${table}claim d on d.company = c.company and d.namespace = c.namespace and d.claim_key = c.claim_key and d.shard < c.shard;
alter table ${table}claim drop primary key, add primary key (company, namespace, claim_key);
create index ${index}feedback_concerns on ${table}feedback (company, concerns(64));
create index ${index}state_queue on ${table}state (company, role, handler, due_at);
create index ${index}state_due on ${table}state (company, status, due_at);
create index ${index}state_handler on ${table}state (company, handler, status, due_at);
create index ${index}state_until on ${table}state (company, until_at);
create index ${index}claim_feedback on ${table}claim (company, feedback);
-- What waits to be delivered is not taken over: let the relay run until nothing does before.
drop table ${table}delivery;
create table ${table}head (
  company varchar(64) not null,
  last_position bigint not null,
  primary key (company)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table ${table}cursor (
  subscription varchar(64) not null,
  number integer not null,
  cursors integer not null,
  holder varchar(64) not null,
  held_until bigint not null,
  primary key (subscription, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table ${table}place (
  subscription varchar(64) not null,
  number integer not null,
  company varchar(64) not null,
  last_position bigint not null,
  primary key (subscription, number, company)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

create table ${table}missed (
  subscription varchar(64) not null,
  company varchar(64) not null,
  feedback varchar(64) not null,
  version integer not null,
  done_at bigint not null,
  attempts integer not null,
  free_at bigint not null,
  reason varchar(200),
  primary key (subscription, company, feedback, version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
insert into ${table}head (company, last_position)
  select company, max(last_position) from ${table}feed group by company;
update ${table}relay set task = 'begin' where task = 'take';
insert into ${table}version values (2);
