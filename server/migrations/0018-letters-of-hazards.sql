-- A letter may be about one hazard: it opens the file, and the file tells whether it was acknowledged.
alter table message add column hazard uuid;
alter table message
  add constraint message_hazard foreign key (town, hazard) references hazard (town, id);
create index message_by_hazard on message (town, hazard, sent_at) where hazard is not null;
