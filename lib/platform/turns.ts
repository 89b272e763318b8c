/**
 * At most so many at once in this process; the others wait in order. For work that waits for one row: more of it at
 * once is no faster, and would hold every connection of the pool meanwhile.
 */
export class Turns {
  private under = 0
  private readonly waiting: (() => void)[] = []

  constructor(private readonly most: number) {}

  async take<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.under >= this.most) await new Promise<void>((go) => this.waiting.push(go))
    else this.under++
    try {
      return await work()
    } finally {
      // A turn that ends is handed on.
      const next = this.waiting.shift()
      if (next) next()
      else this.under--
    }
  }
}
