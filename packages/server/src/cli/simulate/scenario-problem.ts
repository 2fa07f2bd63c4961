/** Why a file is not a scenario, and where in the file. */
export class ScenarioProblem extends Error {
  readonly path: readonly (string | number)[]

  constructor(path: readonly (string | number)[], message: string) {
    super(message)
    this.path = path
  }
}
