-- The quota plan of a fieldwork, read once no change of it is under way; none is made before the transaction ends.
-- Volatile: the row is read after the lock, not as it stood when the statement began.
CREATE FUNCTION quota_in_force(fieldwork_id text, OUT quota jsonb, OUT tally_plan jsonb)
LANGUAGE plpgsql VOLATILE AS $$
BEGIN
  PERFORM pg_advisory_xact_lock_shared(hashtextextended(fieldwork_id, 721006));
  SELECT f.quota, CASE WHEN f.quota IS NOT NULL THEN f.tally_plan END INTO quota, tally_plan
  FROM fieldwork f WHERE f.id = fieldwork_id;
END $$;
