/** Units by their stratum, in the order they are listed. */
export function byStratum<Unit extends { stratum: string }>(
  units: readonly Unit[],
): Map<string, Unit[]> {
  const strata = new Map<string, Unit[]>()
  for (const unit of units) {
    const listed = strata.get(unit.stratum)
    if (listed) listed.push(unit)
    else strata.set(unit.stratum, [unit])
  }
  return strata
}
