import { Refusal } from './refusal'

/** What was brought is not taken; says as well by which status of HTTP. */
export class RefusDEnvoi extends Refusal {
  constructor(
    readonly status: 400 | 409 | 413 | 415 | 422 | 507,
    message: string,
  ) {
    super(message, 'fichier')
    this.name = 'RefusDEnvoi'
  }
}
