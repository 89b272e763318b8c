import type { Logic } from './logic'

export type Junction = Extract<Logic, { op: 'and' | 'or' }>
export type Negation = Extract<Logic, { op: 'not' }>
/** A condition on items themselves. */
export type Leaf = Exclude<Logic, Junction | Negation>
/** A condition on one item. */
export type ItemLeaf = Exclude<Leaf, { op: 'sum' }>

export const isJunction = (logic: Logic): logic is Junction =>
  logic.op === 'and' || logic.op === 'or'

export const isLeaf = (logic: Logic): logic is Leaf => !isJunction(logic) && logic.op !== 'not'
