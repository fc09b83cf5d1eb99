import { z } from 'zod'

/** Where it can be followed, or why it was not taken; null when it was called off. */
export type Suite = { readonly suivre: string } | { readonly refus: string } | null

const RESEAU = 'L’envoi a été interrompu. Vérifiez votre connexion, puis recommencez.'
const lue = z.object({ id: z.string().optional(), detail: z.string().optional() }).nullable().catch(null)

function lireSuite({ status, response }: XMLHttpRequest): Suite {
  const said = lue.parse(response)
  if (status === 202 && said?.id) return { suivre: `/admin/publications/${said.id}` }
  if (status === 401 || status === 404) return { refus: 'Reconnectez-vous, puis recommencez.' }
  return { refus: said?.detail ?? RESEAU }
}

/** Sends a bundle as it is on the disk, and tells how far it is. @returns what becomes of it, and what calls it off. */
export function envoyer(fichier: File, avance: (octets: number) => void): { suite: Promise<Suite>; renoncer: () => void } {
  const request = new XMLHttpRequest()
  const suite = new Promise<Suite>((done) => {
    request.open('POST', `/api/publications?${new URLSearchParams({ nom: fichier.name })}`)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded }) => avance(loaded)
    request.onload = () => done(lireSuite(request))
    request.onerror = () => done({ refus: RESEAU })
    request.onabort = () => done(null)
    request.send(fichier)
  })
  return { suite, renoncer: () => request.abort() }
}
