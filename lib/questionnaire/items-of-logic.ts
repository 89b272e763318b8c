import type { Logic } from './logic'

/** Every item a condition looks at. */
export function itemsOfLogic(logic: Logic): Set<string> {
  const items = new Set<string>()
  const queue: Logic[] = [logic]
  for (let next = queue.pop(); next; next = queue.pop()) {
    switch (next.op) {
      case 'and':
      case 'or':
        queue.push(...next.of)
        break
      case 'not':
        queue.push(next.of)
        break
      case 'sum':
        for (const item of next.items) items.add(item)
        break
      default:
        items.add(next.item)
    }
  }
  return items
}
