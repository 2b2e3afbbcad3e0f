# A throw-away PostgreSQL for tests, in a folder of its own under /tmp (the user postgres can't enter everybody's home).
# Expects POSTGRES_PORT.
# shellcheck shell=bash

POSTGRES_DIR=''
# made anew for each start; nobody else is to use this database
POSTGRES_PASSWORD=$(head -c 256 /dev/urandom | LC_ALL=C tr -dc 'a-zA-Z0-9' | cut -c 1-24)

postgres_bin() { compgen -G '/usr/lib/postgresql/*/bin/initdb' | sort -V | tail -n 1 | xargs -r dirname; }

# PostgreSQL refuses to run as root.
as_postgres() {
  if ((EUID == 0)); then
    (cd / && runuser -u postgres -- "$@" 7>&- 8>&- 9>&-)
  else
    "$@" 7>&- 8>&- 9>&-
  fi
}

# Starts it with the empty databases named; the user is "tongzhou", the password $POSTGRES_PASSWORD. Speed before safety: nothing is synced to disk.
start_postgres() {
  local bin database
  bin=$(postgres_bin)
  POSTGRES_DIR=$(mktemp -d /tmp/tongzhou-postgres.XXXXXX)
  if ((EUID == 0)); then chown postgres "$POSTGRES_DIR"; fi
  as_postgres "$bin/initdb" -D "$POSTGRES_DIR/data" -U postgres --auth=trust --no-sync -E UTF8 --locale=C.UTF-8 >/dev/null
  as_postgres "$bin/pg_ctl" -w -D "$POSTGRES_DIR/data" -l "$POSTGRES_DIR/log" -o "-p $POSTGRES_PORT -k $POSTGRES_DIR \
    -c listen_addresses=127.0.0.1 -c fsync=off -c synchronous_commit=off -c full_page_writes=off" start >/dev/null
  postgres_sql "CREATE ROLE tongzhou LOGIN PASSWORD '$POSTGRES_PASSWORD'"
  for database in "$@"; do postgres_sql "CREATE DATABASE $database OWNER tongzhou"; done
}

# postgres_sql STATEMENT [DATABASE]: what it answers, without headings.
postgres_sql() { as_postgres "$(postgres_bin)/psql" -q -t -A -h "$POSTGRES_DIR" -p "$POSTGRES_PORT" -U postgres -d "${2-postgres}" -c "$1"; }

stop_postgres() {
  [[ -n $POSTGRES_DIR ]] || return 0
  as_postgres "$(postgres_bin)/pg_ctl" -D "$POSTGRES_DIR/data" -m immediate stop >/dev/null 2>&1 || true
  rm -rf "$POSTGRES_DIR"
  POSTGRES_DIR=''
}
