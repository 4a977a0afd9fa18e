-- property-feedback on MySQL and MariaDB, version 3: the complete script.
-- Instants are microseconds since 1970-01-01T00:00:00Z.
-- The company leads every key; ids are opaque texts of at most 64 characters, compared by the codes of characters.
-- Keys that the host is free in are bytes, since a text is padded with blanks before it is compared.

create table ${table}version (
  version integer not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Rows that are only locked: whoever takes keys of a bucket holds its row until the end of the transaction.
create table ${table}gate (
  bucket integer not null primary key
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What was heard; changed by a new judgement and by erasure only.
create table ${table}feedback (
  company varchar(64) not null,
  id varchar(64) not null,
  shard varchar(64) not null,
  community varchar(64) not null,
  channel varchar(64) not null,
  message_id varchar(200),
  submitter_kind varchar(64) not null,
  party varchar(64),
  on_behalf_of varchar(64),
  contact varchar(64),
  building varchar(64),
  unit varchar(64),
  place varchar(200),
  received_at bigint not null,
  recorded_at bigint not null,
  recorded_by varchar(64) not null,
  late_recorded boolean not null,
  publishable boolean not null,
  imported boolean not null,
  concerns mediumtext,
  category varchar(128) not null,
  priority varchar(64) not null,
  severity varchar(64),
  valid boolean not null,
  title mediumtext,
  text mediumtext,
  attachments mediumtext,
  backdate_reason mediumtext,
  primary key (company, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
create index ${index}feedback_received on ${table}feedback (company, received_at desc, id);
create index ${index}feedback_community on ${table}feedback (company, community, received_at desc, id);
create index ${index}feedback_party on ${table}feedback (company, party);
create index ${index}feedback_unit on ${table}feedback (company, unit);
create index ${index}feedback_concerns on ${table}feedback (company, concerns(64));

-- Where it stands: the row that every move changes. Held from erasure if true; erased is the version up to which words
-- were erased.
-- What has no deadline is due at the largest number; until_at is the latest instant that its history tells of.
-- Asked are the departments that have not answered, a line each, the first of them by asked_due_at.
create table ${table}state (
  company varchar(64) not null,
  id varchar(64) not null,
  shard varchar(64) not null,
  process varchar(64) not null,
  process_version integer not null,
  cycle integer not null,
  response_due_at bigint,
  resolution_due_at bigint,
  version integer not null,
  step varchar(64) not null,
  status varchar(1) not null,
  handler varchar(64),
  role varchar(64),
  step_from bigint not null,
  due_at bigint not null,
  next_rung_at bigint,
  responded_at bigint,
  resolved_at bigint,
  settled_at bigint,
  rating smallint,
  settlement varchar(64),
  department varchar(64),
  worked_by varchar(64),
  merged_into varchar(64),
  asked mediumtext,
  asked_due_at bigint,
  until_at bigint not null,
  ledger mediumtext,
  held boolean,
  erased integer,
  primary key (company, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
create index ${index}state_rung on ${table}state (next_rung_at, company, id);
create index ${index}state_queue on ${table}state (company, role, handler, due_at);
create index ${index}state_due on ${table}state (company, status, due_at);
create index ${index}state_handler on ${table}state (company, handler, status, due_at);
create index ${index}state_merged on ${table}state (company, merged_into);
create index ${index}state_asked on ${table}state (company, asked_due_at);
create index ${index}state_until on ${table}state (company, until_at);

-- Who did what when; never changed, but for the erasure of words.
create table ${table}history (
  company varchar(64) not null,
  feedback varchar(64) not null,
  version integer not null,
  done_at bigint not null,
  shard varchar(64) not null,
  step varchar(64) not null,
  act varchar(64) not null,
  actor varchar(64) not null,
  effects mediumtext,
  codes mediumtext,
  words mediumtext,
  primary key (company, feedback, version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Changes that have no position yet, numbered as they were written; deleted by the round of the relay that gives them one.
create table ${table}outbox (
  number bigint not null auto_increment primary key,
  done_at bigint not null,
  version integer not null,
  silent boolean not null,
  company varchar(64) not null,
  feedback varchar(64) not null,
  shard varchar(64) not null
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The highest position of each company.
create table ${table}head (
  company varchar(64) not null,
  last_position bigint not null,
  primary key (company)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- The cursors of subscriptions, and who holds each until when.
create table ${table}cursor (
  subscription varchar(64) not null,
  number integer not null,
  cursors integer not null,
  holder varchar(64) not null,
  held_until bigint not null,
  primary key (subscription, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Up to which position a cursor has come in a company; without a row up to none.
create table ${table}place (
  subscription varchar(64) not null,
  number integer not null,
  company varchar(64) not null,
  last_position bigint not null,
  primary key (subscription, number, company)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Events that a subscription could not take; deleted when it has. What waits or is parked is free at no time.
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

-- Events in the order of their positions, a row for each company and round of the relay.
create table ${table}feed (
  company varchar(64) not null,
  last_position bigint not null,
  made_at bigint not null,
  events mediumtext not null,
  primary key (company, last_position)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- What is folded from lives in advance.
create table ${table}tally (
  company varchar(64) not null,
  local_day integer not null,
  measure varchar(64) not null,
  community varchar(64) not null,
  category varchar(128) not null,
  channel varchar(64) not null,
  n bigint not null,
  d bigint not null,
  primary key (company, local_day, measure, community, category, channel)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Which feedbacks have which letters and pairs of letters, as numbers: a row for each term and 8,192 numbers.
create table ${table}term (
  company varchar(64) not null,
  term varchar(8) not null,
  block integer not null,
  postings varbinary(2048) not null,
  primary key (company, term, block)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- For which instant of receipt each number stands, 1,024 numbers a row.
create table ${table}segment (
  company varchar(64) not null,
  number integer not null,
  received mediumblob not null,
  primary key (company, number)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Rows that are locked by whoever places events or begins a subscription; over several servers the first remembers of what
-- its round consists.
create table ${table}relay (
  task varchar(16) not null primary key,
  begun mediumtext
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Keys that only one change may take.
create table ${table}claim (
  company varchar(64) not null,
  namespace varchar(80) not null,
  claim_key varbinary(800) not null,
  shard varchar(64) not null,
  feedback varchar(64) not null,
  version integer not null,
  body_hash varchar(200),
  primary key (company, namespace, claim_key)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;
create index ${index}claim_feedback on ${table}claim (company, feedback);

-- Personal data, apart from what was said.
create table ${table}person (
  company varchar(64) not null,
  id varchar(64) not null,
  name varchar(200),
  phone varchar(64),
  email varchar(254),
  other varchar(200),
  erased_at bigint,
  primary key (company, id)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

-- Versioned documents; the latest version counts.
create table ${table}register (
  company varchar(64) not null,
  kind varchar(32) not null,
  id varbinary(800) not null,
  version bigint not null,
  document mediumtext not null,
  put_at bigint not null,
  put_by varchar(64) not null,
  primary key (company, kind, id, version)
) engine = InnoDB default character set utf8mb4 collate utf8mb4_bin;

insert into ${table}gate values (0);
insert into ${table}gate select bucket + 1 from ${table}gate;
insert into ${table}gate select bucket + 2 from ${table}gate;
insert into ${table}gate select bucket + 4 from ${table}gate;
insert into ${table}gate select bucket + 8 from ${table}gate;
insert into ${table}gate select bucket + 16 from ${table}gate;
insert into ${table}gate select bucket + 32 from ${table}gate;
insert into ${table}gate select bucket + 64 from ${table}gate;
insert into ${table}gate select bucket + 128 from ${table}gate;
insert into ${table}gate select bucket + 256 from ${table}gate;
insert into ${table}gate select bucket + 512 from ${table}gate;
insert into ${table}relay (task) values ('advance');
insert into ${table}relay (task) values ('begin');
insert into ${table}version values (3);
