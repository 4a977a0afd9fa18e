-- property-feedback on H2, version 3: the complete script.
-- Instants are microseconds since 1970-01-01T00:00:00Z.
-- The company leads every key; ids are opaque texts of at most 64 characters. H2 counts an emoji as two, so columns are
-- twice as wide as what is put into them may be long.

create table ${table}version (
  version integer not null
);

-- Rows that are only locked: whoever takes keys of a bucket holds its row until the end of the transaction.
create table ${table}gate (
  bucket integer not null primary key
);

-- What was heard; changed by a new judgement and by erasure only.
create table ${table}feedback (
  company varchar(128) not null,
  id varchar(128) not null,
  shard varchar(128) not null,
  community varchar(128) not null,
  channel varchar(128) not null,
  message_id varchar(400),
  submitter_kind varchar(128) not null,
  party varchar(128),
  on_behalf_of varchar(128),
  contact varchar(128),
  building varchar(128),
  unit varchar(128),
  place varchar(400),
  received_at bigint not null,
  recorded_at bigint not null,
  recorded_by varchar(128) not null,
  late_recorded boolean not null,
  publishable boolean not null,
  imported boolean not null,
  concerns varchar,
  category varchar(256) not null,
  priority varchar(128) not null,
  severity varchar(128),
  valid boolean not null,
  title varchar,
  text varchar,
  attachments varchar,
  backdate_reason varchar,
  primary key (company, id)
);
create index ${index}feedback_received on ${table}feedback (company, received_at desc, id);
create index ${index}feedback_community on ${table}feedback (company, community, received_at desc, id);
create index ${index}feedback_party on ${table}feedback (company, party);
create index ${index}feedback_unit on ${table}feedback (company, unit);
create index ${index}feedback_concerns on ${table}feedback (company, concerns);

-- Where it stands: the row that every move changes. Held from erasure if true; erased is the version up to which words
-- were erased.
-- What has no deadline is due at the largest number; until_at is the latest instant that its history tells of.
-- Asked are the departments that have not answered, a line each, the first of them by asked_due_at.
create table ${table}state (
  company varchar(128) not null,
  id varchar(128) not null,
  shard varchar(128) not null,
  process varchar(128) not null,
  process_version integer not null,
  cycle integer not null,
  response_due_at bigint,
  resolution_due_at bigint,
  version integer not null,
  step varchar(128) not null,
  status varchar(1) not null,
  handler varchar(128),
  role varchar(128),
  step_from bigint not null,
  due_at bigint not null,
  next_rung_at bigint,
  responded_at bigint,
  resolved_at bigint,
  settled_at bigint,
  rating smallint,
  settlement varchar(128),
  department varchar(128),
  worked_by varchar(128),
  merged_into varchar(128),
  asked varchar,
  asked_due_at bigint,
  until_at bigint not null,
  ledger varchar,
  held boolean,
  erased integer,
  primary key (company, id)
);
create index ${index}state_rung on ${table}state (next_rung_at, company, id);
create index ${index}state_queue on ${table}state (company, role, handler, due_at, id);
create index ${index}state_due on ${table}state (company, status, due_at, id);
create index ${index}state_handler on ${table}state (company, handler, status, due_at, id);
create index ${index}state_merged on ${table}state (company, merged_into);
create index ${index}state_asked on ${table}state (company, asked_due_at, id);
create index ${index}state_until on ${table}state (company, until_at);

-- Who did what when; never changed, but for the erasure of words.
create table ${table}history (
  company varchar(128) not null,
  feedback varchar(128) not null,
  version integer not null,
  done_at bigint not null,
  shard varchar(128) not null,
  step varchar(128) not null,
  act varchar(128) not null,
  actor varchar(128) not null,
  effects varchar,
  codes varchar,
  words varchar,
  primary key (company, feedback, version)
);

-- Changes that have no position yet, numbered as they were written; deleted by the round of the relay that gives them one.
create table ${table}outbox (
  number bigint generated always as identity primary key,
  done_at bigint not null,
  version integer not null,
  silent boolean not null,
  company varchar(128) not null,
  feedback varchar(128) not null,
  shard varchar(128) not null
);

-- The highest position of each company.
create table ${table}head (
  company varchar(128) not null,
  last_position bigint not null,
  primary key (company)
);

-- The cursors of subscriptions, and who holds each until when.
create table ${table}cursor (
  subscription varchar(128) not null,
  number integer not null,
  cursors integer not null,
  holder varchar(128) not null,
  held_until bigint not null,
  primary key (subscription, number)
);

-- Up to which position a cursor has come in a company; without a row up to none.
create table ${table}place (
  subscription varchar(128) not null,
  number integer not null,
  company varchar(128) not null,
  last_position bigint not null,
  primary key (subscription, number, company)
);

-- Events that a subscription could not take; deleted when it has. What waits or is parked is free at no time.
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

-- Events in the order of their positions, a row for each company and round of the relay.
create table ${table}feed (
  company varchar(128) not null,
  last_position bigint not null,
  made_at bigint not null,
  events varchar not null,
  primary key (company, last_position)
);

-- What is folded from lives in advance.
create table ${table}tally (
  company varchar(128) not null,
  local_day integer not null,
  measure varchar(128) not null,
  community varchar(128) not null,
  category varchar(256) not null,
  channel varchar(128) not null,
  n bigint not null,
  d bigint not null,
  primary key (company, local_day, measure, community, category, channel)
);

-- Which feedbacks have which letters and pairs of letters, as numbers: a row for each term and 8,192 numbers.
create table ${table}term (
  company varchar(128) not null,
  term varchar(8) not null,
  block integer not null,
  postings varbinary(2048) not null,
  primary key (company, term, block)
);

-- For which instant of receipt each number stands, 1,024 numbers a row.
create table ${table}segment (
  company varchar(128) not null,
  number integer not null,
  received varbinary(65536) not null,
  primary key (company, number)
);

-- Rows that are locked by whoever places events or begins a subscription; over several servers the first remembers of what
-- its round consists.
create table ${table}relay (
  task varchar(16) not null primary key,
  begun varchar
);

-- Keys that only one change may take.
create table ${table}claim (
  company varchar(128) not null,
  namespace varchar(160) not null,
  claim_key varchar(400) not null,
  shard varchar(128) not null,
  feedback varchar(128) not null,
  version integer not null,
  body_hash varchar(400),
  primary key (company, namespace, claim_key)
);
create index ${index}claim_feedback on ${table}claim (company, feedback);

-- Personal data, apart from what was said.
create table ${table}person (
  company varchar(128) not null,
  id varchar(128) not null,
  name varchar(400),
  phone varchar(128),
  email varchar(508),
  other varchar(400),
  erased_at bigint,
  primary key (company, id)
);

-- Versioned documents; the latest version counts.
create table ${table}register (
  company varchar(128) not null,
  kind varchar(64) not null,
  id varchar(400) not null,
  version bigint not null,
  document clob not null,
  put_at bigint not null,
  put_by varchar(128) not null,
  primary key (company, kind, id, version)
);

insert into ${table}gate select x from system_range(0, 1023);
insert into ${table}relay (task) values ('advance');
insert into ${table}relay (task) values ('begin');
insert into ${table}version values (3);
