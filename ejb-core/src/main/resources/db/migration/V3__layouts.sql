-- Pages on a grid, arranged in layers; people's own pages, tabs and offers; rules of portlets (core.pages).

CREATE SEQUENCE pages_arrangements_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_arrangement_versions_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_shares_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_offers_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_portlet_rules_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- Where windows stood before: the start of the server turns these into arrangements and empties the table.
CREATE TABLE pages_columns (
  window_id BIGINT NOT NULL PRIMARY KEY REFERENCES pages_windows (id) ON DELETE CASCADE,
  page_id BIGINT NOT NULL,
  column_count INTEGER NOT NULL,
  column_number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL
);
INSERT INTO pages_columns (window_id, page_id, column_count, column_number, ordinal)
  SELECT w.id, p.id, p.column_count, w.column_number, w.ordinal
  FROM pages_windows w JOIN pages_pages p ON p.id = w.page_id;

ALTER TABLE pages_pages DROP COLUMN column_count;
ALTER TABLE pages_windows DROP COLUMN column_number;
ALTER TABLE pages_windows DROP COLUMN ordinal;

-- A page with an owner is that person's own; a deleted one is kept for a while.
ALTER TABLE pages_pages ADD COLUMN owner VARCHAR(32) REFERENCES security_accounts (username);
ALTER TABLE pages_pages ADD COLUMN must_stay BOOLEAN DEFAULT FALSE NOT NULL;
ALTER TABLE pages_pages ADD COLUMN deleted_at ${timestamp};

-- A window that left its layer's arrangement is kept for a while.
ALTER TABLE pages_windows ADD COLUMN layer_kind VARCHAR(10) DEFAULT 'PORTAL' NOT NULL;
ALTER TABLE pages_windows ADD COLUMN layer_owner VARCHAR(120) DEFAULT '' NOT NULL;
ALTER TABLE pages_windows ADD COLUMN left_at ${timestamp};
CREATE INDEX pages_windows_layer ON pages_windows (page_id, layer_kind, layer_owner);
CREATE INDEX pages_windows_left ON pages_windows (left_at);

-- One row per layer; number counts its changes, version the row's.
CREATE TABLE pages_arrangements (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  page_id BIGINT NOT NULL REFERENCES pages_pages (id) ON DELETE CASCADE,
  layer_kind VARCHAR(10) NOT NULL,
  layer_owner VARCHAR(120) NOT NULL,
  number INTEGER NOT NULL,
  arranged BOOLEAN NOT NULL,
  content ${clob} NOT NULL,
  changed_at ${timestamp} NOT NULL,
  changed_by VARCHAR(32) NOT NULL,
  UNIQUE (page_id, layer_kind, layer_owner)
);

CREATE TABLE pages_arrangement_versions (
  id BIGINT NOT NULL PRIMARY KEY,
  arrangement_id BIGINT NOT NULL REFERENCES pages_arrangements (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  content ${clob} NOT NULL,
  window_count INTEGER NOT NULL,
  comment_text VARCHAR(200) NOT NULL,
  changed_at ${timestamp} NOT NULL,
  changed_by VARCHAR(32) NOT NULL,
  UNIQUE (arrangement_id, number)
);

-- How a person orders, names and hides tabs, as one text.
CREATE TABLE pages_tab_settings (
  username VARCHAR(32) NOT NULL PRIMARY KEY REFERENCES security_accounts (username),
  version INTEGER NOT NULL,
  content ${clob} NOT NULL
);

-- A page as it was when it was offered, with the settings in it, and those who have not answered yet.
CREATE TABLE pages_shares (
  id BIGINT NOT NULL PRIMARY KEY,
  from_username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  page_id BIGINT NOT NULL,
  title VARCHAR(200) NOT NULL,
  message VARCHAR(200) NOT NULL,
  window_count INTEGER NOT NULL,
  content ${clob} NOT NULL,
  offered_at ${timestamp} NOT NULL
);
CREATE TABLE pages_offers (
  id BIGINT NOT NULL PRIMARY KEY,
  share_id BIGINT NOT NULL REFERENCES pages_shares (id) ON DELETE CASCADE,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  UNIQUE (username, share_id)
);
CREATE INDEX pages_offers_share ON pages_offers (share_id);

-- Who may use a portlet, and what users read while it is switched off; a portlet without a row is on and for everybody.
CREATE TABLE pages_portlet_rules (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  application VARCHAR(200) NOT NULL,
  portlet VARCHAR(200) NOT NULL,
  maintenance_message VARCHAR(200),
  switched_off_at ${timestamp},
  switched_off_by VARCHAR(32),
  UNIQUE (application, portlet)
);
CREATE TABLE pages_portlet_rule_roles (
  rule_id BIGINT NOT NULL REFERENCES pages_portlet_rules (id),
  role_name VARCHAR(40) NOT NULL,
  PRIMARY KEY (rule_id, role_name)
);
CREATE TABLE pages_portlet_rule_units (
  rule_id BIGINT NOT NULL REFERENCES pages_portlet_rules (id),
  unit_name VARCHAR(120) NOT NULL,
  PRIMARY KEY (rule_id, unit_name)
);
CREATE INDEX pages_pages_owner ON pages_pages (owner);
