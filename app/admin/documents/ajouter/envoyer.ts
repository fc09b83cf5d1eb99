/** What became of one file: null when it is taken, else why not. */
export type Suite = string | null

const RESEAU = 'L’envoi a été interrompu. Vérifiez votre connexion, puis réessayez.'

const lireRefus = (request: XMLHttpRequest): Suite => {
  const { refus } = request.response ?? {}
  if (typeof refus === 'string') return refus
  return request.status === 200 ? null : request.status === 413 ? 'Ce fichier est trop lourd.' : RESEAU
}

/** Sends one file, and tells how far it is: fetch does not say it of what is sent. */
export const envoyer = (address: string, fichier: File, avance: (part: number) => void): Promise<Suite> =>
  new Promise((done) => {
    const request = new XMLHttpRequest()
    request.open('PUT', address)
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => avance(total > 0 ? loaded / total : 0)
    request.onload = () => done(lireRefus(request))
    request.onerror = () => done(RESEAU)
    request.send(fichier)
  })
