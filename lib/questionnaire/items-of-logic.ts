import { isJunction, isLeaf } from './leaf'
import type { Logic } from './logic'

/** Every item a condition looks at. */
export function itemsOfLogic(logic: Logic): Set<string> {
  const items = new Set<string>()
  const queue: Logic[] = [logic]
  for (let next = queue.pop(); next; next = queue.pop()) {
    if (isJunction(next)) queue.push(...next.of)
    else if (!isLeaf(next)) queue.push(next.of)
    else for (const id of next.op === 'sum' ? next.items : [next.item]) items.add(id)
  }
  return items
}
