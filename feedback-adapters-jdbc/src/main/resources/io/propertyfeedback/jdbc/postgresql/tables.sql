-- property-feedback on PostgreSQL, version 3: the complete script.
-- Instants are microseconds since 1970-01-01T00:00:00Z.
-- The company leads every key; ids are opaque texts of at most 64 characters, compared by the codes of characters.

create table ${table}version (
  version integer not null
);

-- Rows that are only locked: whoever takes keys of a bucket holds its row until the end of the transaction.
create table ${table}gate (
  bucket integer not null primary key
);

-- What was heard; changed by a new judgement and by erasure only.
create table ${table}feedback (
  company varchar(64) collate "C" not null,
  id varchar(64) collate "C" not null,
  shard varchar(64) collate "C" not null,
  community varchar(64) collate "C" not null,
  channel varchar(64) collate "C" not null,
  message_id varchar(200) collate "C",
  submitter_kind varchar(64) collate "C" not null,
  party varchar(64) collate "C",
  on_behalf_of varchar(64) collate "C",
  contact varchar(64) collate "C",
  building varchar(64) collate "C",
  unit varchar(64) collate "C",
  place varchar(200),
  received_at bigint not null,
  recorded_at bigint not null,
  recorded_by varchar(64) collate "C" not null,
  late_recorded boolean not null,
  publishable boolean not null,
  imported boolean not null,
  concerns text collate "C",
  category varchar(128) collate "C" not null,
  priority varchar(64) collate "C" not null,
  severity varchar(64) collate "C",
  valid boolean not null,
  title text,
  text text,
  attachments text,
  backdate_reason text
);
create index ${index}feedback_received on ${table}feedback (company, received_at desc);
create index ${index}feedback_community on ${table}feedback (company, community, received_at desc);
create index ${index}feedback_party on ${table}feedback (company, party) where party is not null;
create index ${index}feedback_unit on ${table}feedback (company, unit) where unit is not null;
create index ${index}feedback_concerns on ${table}feedback (company) where concerns is not null;
-- Last: while there are no statistics yet, of plans that seem to cost the same the one with the newest index is taken.
alter table ${table}feedback add primary key (company, id);

-- Where it stands: the row that every move changes. What most moves leave alone comes first: an update writes what differs.
-- Held from erasure if true; erased is the version up to which words were erased.
-- What has no deadline is due at the largest number; until_at is the latest instant that its history tells of.
-- Asked are the departments that have not answered, a line each, the first of them by asked_due_at.
create table ${table}state (
  company varchar(64) collate "C" not null,
  id varchar(64) collate "C" not null,
  shard varchar(64) collate "C" not null,
  process varchar(64) collate "C" not null,
  process_version integer not null,
  cycle integer not null,
  response_due_at bigint,
  resolution_due_at bigint,
  version integer not null,
  step varchar(64) collate "C" not null,
  status varchar(1) collate "C" not null,
  handler varchar(64) collate "C",
  role varchar(64) collate "C",
  step_from bigint not null,
  due_at bigint not null,
  next_rung_at bigint,
  responded_at bigint,
  resolved_at bigint,
  settled_at bigint,
  rating smallint,
  settlement varchar(64) collate "C",
  department varchar(64) collate "C",
  worked_by varchar(64) collate "C",
  merged_into varchar(64) collate "C",
  asked text collate "C",
  asked_due_at bigint,
  until_at bigint not null,
  ledger text,
  held boolean,
  erased integer
);
create index ${index}state_rung on ${table}state (next_rung_at) where next_rung_at is not null;
-- Apart, since each move writes all indexes that its row is in; what is settled moves once or twice.
create index ${index}state_open on ${table}state (company, status, due_at, handler) where status in ('O', 'W');
create index ${index}state_queue on ${table}state (company, role, due_at, id) where handler is null and role is not null;
create index ${index}state_due on ${table}state (company, status, due_at, id) where status in ('S', 'C');
create index ${index}state_handler on ${table}state (company, handler) where status in ('S', 'C') and handler is not null;
create index ${index}state_merged on ${table}state (company, merged_into) where merged_into is not null;
create index ${index}state_asked on ${table}state (company, asked_due_at, id) where asked_due_at is not null;
create index ${index}state_until on ${table}state (company, until_at) where status in ('S', 'C');
alter table ${table}state add primary key (company, id);

-- Who did what when; never changed, but for the erasure of words.
create table ${table}history (
  company varchar(64) collate "C" not null,
  feedback varchar(64) collate "C" not null,
  version integer not null,
  done_at bigint not null,
  shard varchar(64) collate "C" not null,
  step varchar(64) collate "C" not null,
  act varchar(64) collate "C" not null,
  actor varchar(64) collate "C" not null,
  effects text,
  codes text,
  words text,
  primary key (company, feedback, version)
);

-- Changes that have no position yet, numbered as they were written; deleted by the round of the relay that gives them one.
create table ${table}outbox (
  number bigint generated always as identity,
  done_at bigint not null,
  version integer not null,
  silent boolean not null,
  company varchar(64) collate "C" not null,
  feedback varchar(64) collate "C" not null,
  shard varchar(64) collate "C" not null
);
-- Without a key; so a publication of all tables can carry its deletes on.
alter table ${table}outbox replica identity full;

-- The highest position of each company.
create table ${table}head (
  company varchar(64) collate "C" not null,
  last_position bigint not null,
  primary key (company)
);

-- The cursors of subscriptions, and who holds each until when.
create table ${table}cursor (
  subscription varchar(64) collate "C" not null,
  number integer not null,
  cursors integer not null,
  holder varchar(64) collate "C" not null,
  held_until bigint not null,
  primary key (subscription, number)
);

-- Up to which position a cursor has come in a company; without a row up to none.
create table ${table}place (
  subscription varchar(64) collate "C" not null,
  number integer not null,
  company varchar(64) collate "C" not null,
  last_position bigint not null,
  primary key (subscription, number, company)
);

-- Events that a subscription could not take; deleted when it has. What waits or is parked is free at no time.
create table ${table}missed (
  subscription varchar(64) collate "C" not null,
  company varchar(64) collate "C" not null,
  feedback varchar(64) collate "C" not null,
  version integer not null,
  done_at bigint not null,
  attempts integer not null,
  free_at bigint not null,
  reason varchar(200),
  primary key (subscription, company, feedback, version)
);

-- Events in the order of their positions, a row for each company and round of the relay.
create table ${table}feed (
  company varchar(64) collate "C" not null,
  last_position bigint not null,
  made_at bigint not null,
  events text not null,
  primary key (company, last_position)
);

-- What is folded from lives in advance.
create table ${table}tally (
  company varchar(64) collate "C" not null,
  local_day integer not null,
  measure varchar(64) collate "C" not null,
  community varchar(64) collate "C" not null,
  category varchar(128) collate "C" not null,
  channel varchar(64) collate "C" not null,
  n bigint not null,
  d bigint not null,
  primary key (company, local_day, measure, community, category, channel)
);

-- Which feedbacks have which letters and pairs of letters, as numbers: a row for each term and 8,192 numbers.
create table ${table}term (
  company varchar(64) collate "C" not null,
  term varchar(8) collate "C" not null,
  block integer not null,
  postings bytea not null,
  primary key (company, term, block)
);

-- For which instant of receipt each number stands, 1,024 numbers a row.
create table ${table}segment (
  company varchar(64) collate "C" not null,
  number integer not null,
  received bytea not null,
  primary key (company, number)
);

-- Rows that are locked by whoever places events or begins a subscription; over several servers the first remembers of what
-- its round consists.
create table ${table}relay (
  task varchar(16) collate "C" not null primary key,
  begun text
);

-- Keys that only one change may take. Over several servers the shard belongs to the key; on one nobody asks for it.
create table ${table}claim (
  company varchar(64) collate "C" not null,
  namespace varchar(80) collate "C" not null,
  claim_key varchar(200) collate "C" not null,
  shard varchar(64) collate "C" not null,
  feedback varchar(64) collate "C" not null,
  version integer not null,
  body_hash varchar(200),
  primary key (company, namespace, claim_key, shard)
);
create index ${index}claim_feedback on ${table}claim (company, feedback);

-- Personal data, apart from what was said.
create table ${table}person (
  company varchar(64) collate "C" not null,
  id varchar(64) collate "C" not null,
  name varchar(200),
  phone varchar(64),
  email varchar(254),
  other varchar(200),
  erased_at bigint,
  primary key (company, id)
);

-- Versioned documents; the latest version counts.
create table ${table}register (
  company varchar(64) collate "C" not null,
  kind varchar(32) collate "C" not null,
  id varchar(200) collate "C" not null,
  version bigint not null,
  document text not null,
  put_at bigint not null,
  put_by varchar(64) collate "C" not null,
  primary key (company, kind, id, version)
);

insert into ${table}gate select generate_series(0, 1023);
insert into ${table}relay (task) values ('advance');
insert into ${table}relay (task) values ('begin');
insert into ${table}version values (3);
