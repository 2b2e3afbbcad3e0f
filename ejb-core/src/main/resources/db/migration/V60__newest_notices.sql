-- The first rows of the list are read in its order (NoticeSearch), however many there are.
CREATE INDEX notices_notices_newest ON notices_notices (status, pinned DESC, published_at DESC, id DESC);
