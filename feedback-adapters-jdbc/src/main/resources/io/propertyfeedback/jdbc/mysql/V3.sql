-- property-feedback: from version 2 to version 3. Make a backup before.
-- contact is a hash of the telephone number or address of who said it; of what was received before, it is not known.
-- asked are the departments that have not answered; what was asked before is found there once its feedback changes again.

alter table ${table}feedback add column contact varchar(64);
alter table ${table}state add column asked mediumtext;
alter table ${table}state add column asked_due_at bigint;
create index ${index}state_asked on ${table}state (company, asked_due_at);
insert into ${table}version values (3);
