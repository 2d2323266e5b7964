/** Accounts' own tables, beside better-auth's `user`, `session`, `account` and `verification`. */
export const ACCOUNTS_SCHEMA = `
  create table if not exists setting(key text primary key, value text not null) without rowid;
  create table if not exists role_grant(
    id text primary key,
    user text not null references user(id),
    role text not null,
    scope text,
    starts text,
    ends text,
    granted_by text,
    granted_at integer not null,
    revoked_by text,
    revoked_at integer
  ) without rowid;
  create index if not exists role_grant_user on role_grant(user);
  create table if not exists account_link(
    hash text primary key,
    user text not null references user(id),
    purpose text not null check(purpose in ('invitation', 'reset')),
    expires_at integer not null,
    used_at integer
  ) without rowid;
  create index if not exists account_link_user on account_link(user);
  create table if not exists audit(
    id integer primary key autoincrement,
    at integer not null,
    actor text,
    action text not null,
    target text,
    detail text not null
  );
  create trigger if not exists audit_kept before delete on audit begin select raise(abort, 'audit is append-only'); end;
  create trigger if not exists audit_unchanged before update on audit begin select raise(abort, 'audit is append-only'); end;
`
