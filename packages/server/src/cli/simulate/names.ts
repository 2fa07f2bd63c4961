/** The story's names for the server's ids, both ways. */
export class Names {
  readonly #nameOf = new Map<string, string>()
  readonly #idOf = new Map<string, string>()

  give(id: string, name: string): void {
    if (id === '') return
    this.#nameOf.set(id, name)
    this.#idOf.set(name, id)
  }

  /** The id behind a name; the name itself where the server has never heard of it. */
  idOf(name: string): string {
    return this.#idOf.get(name) ?? name
  }

  /** The id of a subscription; one that nothing has where the story names it before it is there. */
  subscription(name: string): string {
    if (!this.#idOf.has(name)) this.give(`sub_zzzzzzzz${this.#idOf.size}`, name)
    return this.idOf(name)
  }

  /** The same value with every id in it replaced by its name. */
  inWords<T>(value: T): T {
    return this.#renamed(value) as T
  }

  #renamed(value: unknown): unknown {
    if (typeof value === 'string') return this.#nameOf.get(value) ?? value
    if (Array.isArray(value)) return value.map((entry) => this.#renamed(entry))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, this.#renamed(entry)]))
  }
}
