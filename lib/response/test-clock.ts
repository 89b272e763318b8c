import { Client } from 'pg'

/**
 * For tests over several days: from here on the statements of a test's database read their `now()` from a row. To be
 * called before the database is first used.
 */
export async function testClock(
  url: string,
  start: string,
): Promise<{ set(instant: string): Promise<void>; stop(): Promise<void> }> {
  const client = new Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query('SELECT current_database() AS name')
  await client.query(`
    CREATE SCHEMA clock;
    CREATE TABLE clock.instant (value timestamptz NOT NULL);
    INSERT INTO clock.instant VALUES ('${start}');
    CREATE FUNCTION clock.now() RETURNS timestamptz STABLE LANGUAGE sql
      AS 'SELECT value FROM clock.instant';
    ALTER DATABASE ${rows[0].name} SET search_path = clock, pg_catalog, public`)
  return {
    async set(instant) {
      await client.query('UPDATE clock.instant SET value = $1', [instant])
    },
    stop: () => client.end(),
  }
}
