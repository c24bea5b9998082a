-- Once a day one hash over everything in the journal that no seal holds yet: whoever rewrites a chain to its end, its head
-- included, would have to rewrite every seal since, and the roots that somebody wrote down elsewhere.
create table seal (
  town text not null,
  number integer not null,
  on_day date not null,
  at bigint not null,
  files integer not null,
  entries integer not null,
  root text not null,
  constraint seal_pk primary key (town, number),
  constraint seal_one_a_day unique (town, on_day)
);
call guard_town('seal');
grant select, insert on seal to {{app}};

-- The entries of one file that a seal holds, up to the one with this hash.
create table seal_leaf (
  town text not null,
  file uuid not null,
  to_seq integer not null,
  from_seq integer not null,
  hash text not null,
  seal integer not null,
  constraint seal_leaf_pk primary key (town, file, to_seq),
  constraint seal_leaf_seal foreign key (town, seal) references seal (town, number)
);
create index seal_leaf_by_seal on seal_leaf (town, seal, file);
call guard_town('seal_leaf');
grant select, insert on seal_leaf to {{app}};
