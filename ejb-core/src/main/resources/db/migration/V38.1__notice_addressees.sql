-- Whom a notice addresses beside units: posts, roles and people (core.notices).

CREATE TABLE notices_addressees (
  notice_id BIGINT NOT NULL REFERENCES notices_notices (id),
  party VARCHAR(140) NOT NULL,
  PRIMARY KEY (notice_id, party)
);
CREATE INDEX notices_addressees_party ON notices_addressees (party);
