-- What a draft begins with in a column (core.notices.columns).
ALTER TABLE notices_columns ADD COLUMN template_title VARCHAR(120);
ALTER TABLE notices_columns ADD COLUMN template_body ${clob};
