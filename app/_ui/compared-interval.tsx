import { type ComparedCell, ink, type Scale } from './compared-chart'

/** A confidence interval as a thin line with ends, light below it so that it reads on a bar too. */
export function Interval({
  cell: { low, high },
  x,
  y,
}: {
  cell: ComparedCell
  x: Scale
  y: number
}) {
  if (low === undefined || high === undefined) return null
  const path = `M${x(low)} ${y - 4}v8M${x(low)} ${y}H${x(high)}M${x(high)} ${y - 4}v8`
  return (
    <>
      <path d={path} fill="none" stroke="#ffffff" strokeWidth="3.5" />
      <path d={path} fill="none" stroke={ink} strokeWidth="1.25" />
    </>
  )
}
