-- Pages, their windows and the preferences in them (core.pages).

CREATE SEQUENCE pages_pages_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_windows_seq AS BIGINT START WITH 50 INCREMENT BY 50;
CREATE SEQUENCE pages_preferences_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE pages_pages (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  name VARCHAR(100) NOT NULL UNIQUE,
  title VARCHAR(200) NOT NULL,
  column_count INTEGER NOT NULL,
  ordinal INTEGER NOT NULL
);

-- A role named here need not exist yet: a page file may come before the roles it names.
CREATE TABLE pages_page_roles (
  page_id BIGINT NOT NULL REFERENCES pages_pages (id),
  role_name VARCHAR(40) NOT NULL,
  PRIMARY KEY (page_id, role_name)
);

CREATE TABLE pages_windows (
  id BIGINT NOT NULL PRIMARY KEY,
  page_id BIGINT NOT NULL REFERENCES pages_pages (id),
  application VARCHAR(200) NOT NULL,
  portlet VARCHAR(200) NOT NULL,
  column_number INTEGER NOT NULL,
  ordinal INTEGER NOT NULL
);
-- Derby makes the indexes of foreign keys itself and says so; PostgreSQL does not.
CREATE INDEX pages_windows_page ON pages_windows (page_id);

-- The windows of a page go with the page, and the preferences in them with the windows.
CREATE TABLE pages_preferences (
  id BIGINT NOT NULL PRIMARY KEY,
  username VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  window_id BIGINT NOT NULL REFERENCES pages_windows (id) ON DELETE CASCADE,
  content ${clob} NOT NULL,
  UNIQUE (username, window_id)
);
CREATE INDEX pages_preferences_window ON pages_preferences (window_id);
