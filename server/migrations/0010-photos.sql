-- Photos: what is known of each, and which files they stand in. The bytes lie outside, named by their digest.

-- A row for each body that holds the picture: the same bytes added by two bodies are one stored file and two rows,
-- so that row security says who may look at it.
create table photo (
  town text not null,
  id uuid not null,
  -- SHA-256 of the picture as it is stored, and of its small copy.
  digest text not null,
  thumb text not null,
  media_type text not null,
  bytes integer not null,
  width integer not null,
  height integer not null,
  source text not null,
  -- What the picture's own file said, as the device told it; degrees to four decimals.
  taken_at bigint,
  taken_lat double precision,
  taken_lng double precision,
  uploaded_at bigint not null,
  uploaded_by uuid not null,
  uploaded_by_name text not null,
  area text not null,
  party uuid,
  handler uuid,
  constraint photo_pk primary key (town, id),
  constraint photo_digest check (digest ~ '^[0-9a-f]{64}$' and thumb ~ '^[0-9a-f]{64}$'),
  constraint photo_source check (source in ('camera', 'album')),
  constraint photo_place_whole check ((taken_lat is null) = (taken_lng is null)),
  constraint photo_party foreign key (town, party) references party (town, id)
);
create index photo_by_digest on photo (town, digest);
create index photo_by_account on photo (town, uploaded_by, uploaded_at);
create index photo_by_time on photo (town, uploaded_at);
call guard_rows('photo');
grant select, insert on photo to {{app}};

-- Where a picture is shown: in records now, `kind` leaves room for other files. Says when the same one was used before.
create table photo_use (
  town text not null,
  digest text not null,
  kind text not null,
  file uuid not null,
  used_on date not null,
  area text not null,
  party uuid,
  handler uuid,
  constraint photo_use_pk primary key (town, digest, kind, file)
);
create index photo_use_by_file on photo_use (town, file);
call guard_rows('photo_use');
grant select, insert on photo_use to {{app}};

insert into photo_use (town, digest, kind, file, used_on, area, party, handler)
  select distinct r.town, d.digest, 'record', r.id, r.happened_on, r.area, r.party, r.handler
  from record r, jsonb_each(r.values) v,
    jsonb_array_elements_text(case when jsonb_typeof(v.value) = 'array' then v.value else '[]'::jsonb end) d (digest)
  where d.digest ~ '^[0-9a-f]{64}$';
