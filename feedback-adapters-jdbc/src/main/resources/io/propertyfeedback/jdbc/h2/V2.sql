-- property-feedback: from version 1 to version 2. Make a backup before.
-- Start the library once with SchemaMode.UPGRADE afterwards: it fills until_at from the histories. Until then reports of any
-- period read every case.

drop index ${table}state_handler;
alter table ${table}feedback alter column company set data type varchar(128);
alter table ${table}feedback alter column id set data type varchar(128);
alter table ${table}feedback alter column shard set data type varchar(128);
alter table ${table}feedback alter column community set data type varchar(128);
alter table ${table}feedback alter column channel set data type varchar(128);
alter table ${table}feedback alter column message_id set data type varchar(400);
alter table ${table}feedback alter column submitter_kind set data type varchar(128);
alter table ${table}feedback alter column party set data type varchar(128);
alter table ${table}feedback alter column on_behalf_of set data type varchar(128);
alter table ${table}feedback alter column building set data type varchar(128);
alter table ${table}feedback alter column unit set data type varchar(128);
alter table ${table}feedback alter column place set data type varchar(400);
alter table ${table}feedback alter column recorded_by set data type varchar(128);
alter table ${table}feedback alter column category set data type varchar(256);
alter table ${table}feedback alter column priority set data type varchar(128);
alter table ${table}feedback alter column severity set data type varchar(128);
alter table ${table}state alter column company set data type varchar(128);
alter table ${table}state alter column id set data type varchar(128);
alter table ${table}state alter column shard set data type varchar(128);
alter table ${table}state alter column process set data type varchar(128);
alter table ${table}state alter column step set data type varchar(128);
alter table ${table}state alter column handler set data type varchar(128);
update ${table}state set due_at = 9223372036854775807 where due_at is null;
alter table ${table}state alter column due_at set not null;
alter table ${table}state alter column settlement set data type varchar(128);
alter table ${table}state alter column department set data type varchar(128);
alter table ${table}state alter column worked_by set data type varchar(128);
alter table ${table}state alter column merged_into set data type varchar(128);
alter table ${table}state add column until_at bigint default 9223372036854775807 not null;
alter table ${table}state alter column until_at drop default;
alter table ${table}state add column role varchar(128);
-- Whose turn it is, as the standard processes say; on steps of one's own it is noted with the next move, or by such a statement.
update ${table}state set role = case step
  when 'receive' then 'front-desk' when 'follow-up' then 'follow-up' when 'review' then 'reviewer' else 'handler' end
  where process in ('seven-steps', 'inquiry', 'suggestion') and process_version = 1
  and (status in ('O', 'W') and step <> 'review' or status = 'S' and step = 'review');
alter table ${table}history alter column company set data type varchar(128);
alter table ${table}history alter column feedback set data type varchar(128);
alter table ${table}history alter column shard set data type varchar(128);
alter table ${table}history alter column step set data type varchar(128);
alter table ${table}history alter column act set data type varchar(128);
alter table ${table}history alter column actor set data type varchar(128);
alter table ${table}outbox alter column company set data type varchar(128);
alter table ${table}outbox alter column feedback set data type varchar(128);
alter table ${table}outbox alter column shard set data type varchar(128);
alter table ${table}delivery alter column company set data type varchar(128);
alter table ${table}delivery alter column feedback set data type varchar(128);
alter table ${table}delivery alter column shard set data type varchar(128);
alter table ${table}delivery alter column reason set data type varchar(400);
alter table ${table}feed alter column company set data type varchar(128);
alter table ${table}tally alter column company set data type varchar(128);
alter table ${table}tally alter column measure set data type varchar(128);
alter table ${table}tally alter column community set data type varchar(128);
alter table ${table}tally alter column category set data type varchar(256);
alter table ${table}tally alter column channel set data type varchar(128);
alter table ${table}term alter column company set data type varchar(128);
alter table ${table}segment alter column company set data type varchar(128);
alter table ${table}claim alter column company set data type varchar(128);
alter table ${table}claim alter column namespace set data type varchar(160);
alter table ${table}claim alter column claim_key set data type varchar(400);
alter table ${table}claim alter column shard set data type varchar(128);
alter table ${table}claim alter column feedback set data type varchar(128);
alter table ${table}claim alter column body_hash set data type varchar(400);
alter table ${table}person alter column company set data type varchar(128);
alter table ${table}person alter column id set data type varchar(128);
alter table ${table}person alter column name set data type varchar(400);
alter table ${table}person alter column phone set data type varchar(128);
alter table ${table}person alter column email set data type varchar(508);
alter table ${table}person alter column other set data type varchar(400);
alter table ${table}register alter column company set data type varchar(128);
alter table ${table}register alter column kind set data type varchar(64);
alter table ${table}register alter column id set data type varchar(400);
alter table ${table}register alter column put_by set data type varchar(128);
delete from ${table}claim c where exists (select 1 from ${table}claim d where d.company = c.company and d.namespace = c.namespace and d.claim_key = c.claim_key and d.shard < c.shard);
alter table ${table}claim drop primary key;
alter table ${table}claim add primary key (company, namespace, claim_key);
create index ${index}feedback_concerns on ${table}feedback (company, concerns);
create index ${index}state_queue on ${table}state (company, role, handler, due_at, id);
create index ${index}state_due on ${table}state (company, status, due_at, id);
create index ${index}state_handler on ${table}state (company, handler, status, due_at, id);
create index ${index}state_until on ${table}state (company, until_at);
create index ${index}claim_feedback on ${table}claim (company, feedback);
-- What waits to be delivered is not taken over: let the relay run until nothing does before.
drop table ${table}delivery;
create table ${table}head (
  company varchar(128) not null,
  last_position bigint not null,
  primary key (company)
);

create table ${table}cursor (
  subscription varchar(128) not null,
  number integer not null,
  cursors integer not null,
  holder varchar(128) not null,
  held_until bigint not null,
  primary key (subscription, number)
);

create table ${table}place (
  subscription varchar(128) not null,
  number integer not null,
  company varchar(128) not null,
  last_position bigint not null,
  primary key (subscription, number, company)
);

create table ${table}missed (
  subscription varchar(128) not null,
  company varchar(128) not null,
  feedback varchar(128) not null,
  version integer not null,
  done_at bigint not null,
  attempts integer not null,
  free_at bigint not null,
  reason varchar(400),
  primary key (subscription, company, feedback, version)
);
insert into ${table}head (company, last_position)
  select company, max(last_position) from ${table}feed group by company;
update ${table}relay set task = 'begin' where task = 'take';
insert into ${table}version values (2);
