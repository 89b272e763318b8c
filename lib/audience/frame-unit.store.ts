import type { Tx } from '@/lib/db/client'
import type { FrameUnit } from './frame-unit'

/** One statement for a whole batch. */
export async function saveUnits(
  tx: Tx,
  frameId: string,
  units: readonly FrameUnit[],
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO frame_unit (frame_id, key, name, email, contact, language, commune, department, strata,
      problems)
    SELECT ${frameId}::uuid, it->>'key', it->>'name', it->>'email', it->'contact', it->>'language',
      it->>'commune', it->>'department', it->'strata',
      ARRAY(SELECT jsonb_array_elements_text(it->'problems'))
    FROM jsonb_array_elements(${JSON.stringify(units)}::jsonb) AS it`
}
