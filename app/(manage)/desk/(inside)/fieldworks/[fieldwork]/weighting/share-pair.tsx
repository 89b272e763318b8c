/** From the sample (hollow) to the population (filled), on a scale common to the margin. */
export function SharePair({ from, to, most }: { from: number; to: number; most: number }) {
  const x = (share: number) => 6 + (108 * share) / (most || 1)
  return (
    <svg viewBox="0 0 120 14" width="120" height="14" aria-hidden="true" focusable="false">
      <line x1="6" x2="114" y1="7" y2="7" stroke="var(--line)" strokeWidth="1" />
      <line x1={x(from)} x2={x(to)} y1="7" y2="7" stroke="var(--accent)" strokeWidth="2.5" />
      <circle
        cx={x(from)}
        cy="7"
        r="4"
        fill="var(--surface)"
        stroke="var(--accent)"
        strokeWidth="1.6"
      />
      <circle cx={x(to)} cy="7" r="4.4" fill="var(--accent)" />
    </svg>
  )
}
