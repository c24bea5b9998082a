-- Notices and reminders, one row for each body that receives one; the text stands in every row, so that whoever
-- may read the row may read the text.
create table message (
  town text not null,
  id uuid not null,
  -- What was sent in one go.
  batch uuid not null,
  kind text not null,
  title text not null,
  body text not null,
  slip text,
  area text not null,
  party uuid not null,
  handler uuid,
  sent_at bigint not null,
  sent_on date not null,
  sent_by uuid not null,
  sent_by_name text not null,
  received_at bigint,
  received_by_name text,
  constraint message_pk primary key (town, id),
  constraint message_once unique (town, batch, party),
  constraint message_kind check (kind in ('notice', 'reminder')),
  constraint message_slip check ((slip is not null) = (kind = 'reminder')),
  constraint message_party foreign key (town, party) references party (town, id)
);
create index message_by_party on message (town, party, sent_at desc, id);
create index message_by_batch on message (town, sent_at desc, batch);
call guard_rows('message');
grant select, insert, update on message to {{app}};

-- The duties that a reminder names; one a day for each.
create table reminded_duty (
  town text not null,
  duty uuid not null,
  on_day date not null,
  message uuid not null,
  area text not null,
  party uuid not null,
  handler uuid,
  constraint reminded_duty_pk primary key (town, duty, on_day),
  constraint reminded_duty_duty foreign key (town, duty) references duty (town, id),
  constraint reminded_duty_message foreign key (town, message) references message (town, id)
);
create index reminded_duty_by_message on reminded_duty (town, message);
call guard_rows('reminded_duty');
grant select, insert on reminded_duty to {{app}};
