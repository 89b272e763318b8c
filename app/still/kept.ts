/** Things made once under a key and kept in memory, the oldest making room. A failure is not kept. */
export class Kept<Thing> {
  private readonly things = new Map<string, Promise<Thing>>()

  constructor(private readonly most: number) {}

  get(key: string, make: () => Promise<Thing>): Promise<Thing> {
    const known = this.things.get(key)
    if (known) return known
    if (this.things.size >= this.most) this.things.delete(this.things.keys().next().value as string)
    const thing = make()
    this.things.set(key, thing)
    thing.catch(() => this.things.delete(key))
    return thing
  }
}
