export function add(to: Float64Array, index: number, amount: number): void {
  to[index] = (to[index] as number) + amount
}
