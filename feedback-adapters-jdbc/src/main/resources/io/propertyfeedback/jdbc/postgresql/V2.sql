-- property-feedback: from version 1 to version 2. Make a backup before.
-- until_at stays at the largest number where this is run by hand: reports of a period then read each such case; the
-- library itself, with SchemaMode.UPGRADE, fills it from the histories.

drop index ${table}state_handler;
update ${table}state set due_at = 9223372036854775807 where due_at is null;
alter table ${table}state alter column due_at set not null;
alter table ${table}state add column until_at bigint default 9223372036854775807 not null;
alter table ${table}state alter column until_at drop default;
alter table ${table}claim drop constraint ${index}claim_pkey;
alter table ${table}claim add primary key (company, namespace, claim_key, shard);
create index ${index}feedback_concerns on ${table}feedback (company) where concerns is not null;
create index ${index}state_open on ${table}state (company, status, due_at, handler) where status in ('O', 'W');
create index ${index}state_due on ${table}state (company, status, due_at, id) where status in ('S', 'C');
create index ${index}state_handler on ${table}state (company, handler) where status in ('S', 'C') and handler is not null;
create index ${index}state_until on ${table}state (company, until_at) where status in ('S', 'C');
create index ${index}claim_feedback on ${table}claim (company, feedback);
insert into ${table}version values (2);
