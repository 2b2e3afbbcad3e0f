-- Work that people have others do for a time (core.delegation).

CREATE SEQUENCE delegation_delegations_seq AS BIGINT START WITH 50 INCREMENT BY 50;

-- One row, locked by whoever makes a delegation: of two that do not go together, the second sees the first.
CREATE TABLE delegation_register (
  id BIGINT NOT NULL PRIMARY KEY
);
INSERT INTO delegation_register (id) VALUES (1);

-- Both days belong to the period. No kinds are all of them; what is not pending has come since the beginning.
CREATE TABLE delegation_delegations (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  owner VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  owner_name VARCHAR(60) NOT NULL,
  owner_person BIGINT REFERENCES organization_staff (id),
  delegate VARCHAR(32) NOT NULL REFERENCES security_accounts (username),
  delegate_name VARCHAR(60) NOT NULL,
  from_day DATE NOT NULL,
  until_day DATE NOT NULL,
  kinds VARCHAR(400) NOT NULL,
  with_pending BOOLEAN NOT NULL,
  reason VARCHAR(200) NOT NULL,
  made_by VARCHAR(32) NOT NULL,
  made_by_name VARCHAR(60) NOT NULL,
  made_at ${timestamp} NOT NULL,
  ending VARCHAR(10),
  ended_by_name VARCHAR(60),
  ended_at ${timestamp},
  ending_reason VARCHAR(200),
  begin_told BOOLEAN NOT NULL,
  end_told BOOLEAN NOT NULL
);
CREATE INDEX delegation_delegations_owner ON delegation_delegations (owner);
CREATE INDEX delegation_delegations_delegate ON delegation_delegations (delegate);
CREATE INDEX delegation_delegations_until ON delegation_delegations (until_day);

-- Who did it in the place of the reader, and of the head.
ALTER TABLE notices_readings ADD COLUMN replied_by VARCHAR(32);
ALTER TABLE applications_applications ADD COLUMN head_for VARCHAR(60);

-- What the head decides is a kind of its own, as it can be delegated.
UPDATE todo_matters SET kind = 'APPLICATION_DECISION' WHERE kind = 'ACCOUNT_APPLICATION'
  AND source_id IN (SELECT a.id FROM applications_applications a WHERE a.status = 'AWAITING_HEAD');
