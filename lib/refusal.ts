/** A rule said no, in French, for the person: shown in the form. */
export class Refusal extends Error {
  /** @param champ the field that it is about, if it is about one. */
  constructor(
    message: string,
    readonly champ?: string,
  ) {
    super(message)
    this.name = 'Refusal'
  }
}
