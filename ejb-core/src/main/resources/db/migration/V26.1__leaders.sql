-- Which leader is in charge of which units, and who is a leader's secretary (core.organization). Both days belong to the period; no last day is no end yet.
CREATE SEQUENCE organization_leader_ties_seq AS BIGINT START WITH 50 INCREMENT BY 50;

CREATE TABLE organization_leader_charges (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  leader_id BIGINT NOT NULL REFERENCES organization_staff (id),
  unit_id BIGINT NOT NULL REFERENCES organization_units (id),
  from_day DATE NOT NULL,
  until_day DATE
);
CREATE INDEX organization_leader_charges_leader ON organization_leader_charges (leader_id);
CREATE INDEX organization_leader_charges_unit ON organization_leader_charges (unit_id);

CREATE TABLE organization_leader_secretaries (
  id BIGINT NOT NULL PRIMARY KEY,
  version INTEGER NOT NULL,
  leader_id BIGINT NOT NULL REFERENCES organization_staff (id),
  secretary_id BIGINT NOT NULL REFERENCES organization_staff (id),
  from_day DATE NOT NULL,
  until_day DATE
);
CREATE INDEX organization_leader_secretaries_leader ON organization_leader_secretaries (leader_id);
CREATE INDEX organization_leader_secretaries_secretary ON organization_leader_secretaries (secretary_id);
