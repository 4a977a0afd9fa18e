create table if not exists inspection (
  lift      varchar(20) not null,
  inspected date        not null,
  feedback  varchar(64) not null,
  primary key (lift, inspected)
);
