-- property-feedback: from version 2 to version 3. Make a backup before.
-- contact is a hash of the telephone number or address of who said it; of what was received before, it is not known.

alter table ${table}feedback add column contact varchar(64) collate "C";
insert into ${table}version values (3);
