/** Tables of the engine. Accounts and their audit log keep their own beside them. */
export const SCHEMA = `
  create table if not exists setting(key text primary key, value text not null) without rowid;
  create table if not exists document(id integer primary key, name text unique not null);
  create table if not exists log(
    seq integer primary key autoincrement,
    document integer not null references document,
    data blob not null,
    user text not null,
    at integer not null
  );
  create index if not exists log_document on log(document, seq);
  create table if not exists snapshot(
    document integer primary key references document,
    seq integer not null,
    floor integer not null,
    state blob not null
  );
  create table if not exists client(
    document integer not null references document,
    client integer not null,
    user text not null,
    primary key(document, client)
  ) without rowid;
  create table if not exists history(
    id integer primary key,
    document integer not null references document,
    record text not null,
    field text not null,
    before text,
    after text,
    user text not null,
    at integer not null
  );
  create index if not exists history_record on history(document, record, id);
  create table if not exists metadata(subject text primary key, value text not null) without rowid;
`
