import { type ComparedChart, inkSoft, line, type Scale } from './compared-chart'

/** The common axis, from zero. */
export function ComparedAxis({
  ticks,
  x,
  height,
}: {
  ticks: ComparedChart['ticks']
  x: Scale
  height: number
}) {
  return ticks.map(({ at, label }, index) => (
    <g key={label}>
      <line x1={x(at)} x2={x(at)} y1="0" y2={height} stroke={index === 0 ? inkSoft : line} />
      <text x={x(at)} y={height + 18} fontSize="12" fill={inkSoft} textAnchor="middle">
        {label}
      </text>
    </g>
  ))
}
