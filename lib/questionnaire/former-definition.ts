type Plain = Record<string, unknown>

/** A definition of schema 1, as versions published long ago hold it, in today's form. Others as they are. */
export function formerDefinition(stored: unknown): unknown {
  const definition = stored as Plain
  if (definition?.schema !== 1) return stored
  const scales = Object.entries((definition.scales ?? {}) as Record<string, Plain>)
  return {
    ...definition,
    schema: 2,
    scales: Object.fromEntries(
      scales.map(([id, { shuffled, ...scale }]) => [
        id,
        shuffled ? { ...scale, order: 'random' } : scale,
      ]),
    ),
  }
}
