-- Places of a crossing are given one after the other, each under its row, in one round trip: what is read after the
-- row is held is read as it stands then. Both functions are volatile for that.

-- A place for a response that is being sent, in the transaction that writes it. 'placed', 'overQuota', or with
-- `flags` 'flagged' where there is none any more. A place that was kept is given whatever happened since.
CREATE FUNCTION take_place(fieldwork text, crossing text, response uuid, flags boolean)
RETURNS text LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  cell quota_cell;
  is_kept boolean := false;
BEGIN
  -- Who finds it full, and was kept none, waits for nobody.
  IF NOT flags AND EXISTS (
    SELECT FROM quota_cell WHERE fieldwork_id = fieldwork AND key = crossing AND taken >= places
  ) AND NOT EXISTS (
    SELECT FROM quota_hold WHERE fieldwork_id = fieldwork AND response_id = response
  ) THEN
    RETURN 'overQuota';
  END IF;
  SELECT * INTO cell FROM quota_cell
    WHERE fieldwork_id = fieldwork AND key = crossing FOR NO KEY UPDATE;
  DELETE FROM quota_hold WHERE fieldwork_id = fieldwork AND response_id = response
    RETURNING key = crossing AND until > now() INTO is_kept;
  IF cell.key IS NULL THEN
    RETURN 'placed';
  END IF;
  IF NOT flags AND is_kept IS NOT TRUE AND cell.places <= cell.taken + (
    SELECT count(*) FROM quota_hold
    WHERE fieldwork_id = fieldwork AND key = crossing AND until > now()
  ) THEN
    RETURN 'overQuota';
  END IF;
  UPDATE quota_cell SET taken = taken + 1 WHERE fieldwork_id = fieldwork AND key = crossing;
  RETURN CASE WHEN flags AND cell.taken >= cell.places THEN 'flagged' ELSE 'placed' END;
END $$;

-- A place kept for someone who is answering; a response is kept one at most, in the crossing it last belonged to.
-- `variables`: those the crossing was made of; the plan may have changed since. Attempts beyond that `share` of
-- the places are not kept one, and decided at sending ('unknown').
CREATE FUNCTION keep_place(
  fieldwork text, crossing text, response uuid, variables jsonb, attempts integer, share float,
  minutes integer, OUT place text, OUT kept_until timestamptz
) LANGUAGE plpgsql VOLATILE AS $$
DECLARE
  cell quota_cell;
BEGIN
  IF (SELECT quota -> 'variables' FROM quota_in_force(fieldwork)) IS DISTINCT FROM variables THEN
    place := 'unknown';
    RETURN;
  END IF;
  SELECT * INTO cell FROM quota_cell
    WHERE fieldwork_id = fieldwork AND key = crossing FOR NO KEY UPDATE;
  SELECT until INTO kept_until FROM quota_hold
    WHERE fieldwork_id = fieldwork AND response_id = response AND key = crossing AND until > now();
  place := CASE
    WHEN cell.key IS NULL THEN 'unlimited'
    WHEN kept_until IS NOT NULL THEN 'kept'
    WHEN cell.places <= cell.taken + (
      SELECT count(*) FROM quota_hold
      WHERE fieldwork_id = fieldwork AND key = crossing AND until > now()
    ) THEN 'full'
    WHEN attempts > ceil(cell.places * share) THEN 'unknown'
    ELSE 'kept'
  END;
  IF place <> 'kept' THEN
    DELETE FROM quota_hold WHERE fieldwork_id = fieldwork AND response_id = response;
    kept_until := NULL;
  ELSIF kept_until IS NULL THEN
    INSERT INTO quota_hold (fieldwork_id, response_id, key, until)
      VALUES (fieldwork, response, crossing, now() + make_interval(mins => minutes))
      ON CONFLICT (fieldwork_id, response_id) DO UPDATE
        SET key = EXCLUDED.key, until = EXCLUDED.until
      RETURNING until INTO kept_until;
  END IF;
END $$;
