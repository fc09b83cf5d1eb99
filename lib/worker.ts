import 'server-only'
import type PgBoss from 'pg-boss'
import { oublierLesPdf } from './acces/lettres/suite'
import { prendreLesFluxDus } from './actualites/dus'
import { now, today } from './clock'
import { balayerLaNuit } from './corbeille/balayer'
import { type JobData, type JobName, queue } from './jobs'
import { lireLesActualites } from './jobs/actualites'
import { envoyerCourrierPersonnel } from './jobs/courrier-personnel'
import { publierLaDiffusion } from './jobs/diffusions'
import { echec } from './jobs/echec'
import { annoncerUneInformation } from './jobs/informations'
import { imprimerLesLettres } from './jobs/lettres'
import { refaireLesListes } from './jobs/listes-de-coproprietaires'
import { sendMessage } from './jobs/mail'
import { rappeler } from './jobs/rappels-d-assurance'
import { prendreLesDossiersDus } from './publication/dossier/dus'
import { regarderLeDossier } from './publication/dossier/regarder'
import { rendreCompte } from './publication/envois/compte-rendu'
import { oublierLesVieuxEnvois, reprendreLesEnvois } from './publication/envois/dus'
import { traiterLesEnvois } from './publication/envois/traiter'
import { prendreLesRappelsDus } from './rappels-dus'

type Handler<N extends JobName> = (data: JobData[N], attempt: { last: boolean }) => Promise<void>

const HANDLERS: { [N in JobName]: Handler<N> } = {
  mail: sendMessage,
  'courrier-personnel': envoyerCourrierPersonnel,
  actualites: async (data) => void (await lireLesActualites(data)),
  rappels: rappeler,
  lettres: imprimerLesLettres,
  diffusions: publierLaDiffusion,
  listes: refaireLesListes,
  publications: traiterLesEnvois,
  dossiers: (data) => regarderLeDossier(data, now()),
  informations: annoncerUneInformation,
}

const EVERY_MS = 60_000
const EVERY_HOUR_MS = 3_600_000

async function work<N extends JobName>(boss: PgBoss, name: N): Promise<void> {
  let id = ''
  const options = { includeMetadata: true, pollingIntervalSeconds: 1, batchSize: 1 } as const
  id = await boss.work<JobData[N]>(name, options, async ([job]) => {
    if (!job) return
    await HANDLERS[name](job.data, { last: job.retryCount >= job.retryLimit }).catch((error: unknown) => {
      throw echec(error)
    })
    // The next one now: else it would be one a second, and the mails of a night's publication would take the morning.
    boss.notifyWorker(id)
  })
}

/** Starts to do the jobs in this process, until the queue is closed. */
export async function startWorker(): Promise<void> {
  const boss = await queue()
  for (const name of Object.keys(HANDLERS) as JobName[]) await work(boss, name)
  // Two agencies at once: the bundle of one keeps no other waiting.
  await work(boss, 'publications')
  const timer = setInterval(() => {
    prendreLesFluxDus().catch((error: Error) => console.warn(`Fils d’actualités : ${error.message}`))
    prendreLesRappelsDus(now(), today()).catch((error: Error) => console.warn(`Rappels : ${error.message}`))
    prendreLesDossiersDus(now()).catch((error: Error) => console.warn(`Dossiers surveillés\u00A0: ${error.message}`))
    rendreCompte(now()).catch((error: Error) => console.warn(`Comptes rendus\u00A0: ${error.message}`))
    reprendreLesEnvois().catch((error: Error) => console.warn(`Envois : ${error.message}`))
    oublierLesPdf().catch((error: Error) => console.warn(`Lettres : ${error.message}`))
  }, EVERY_MS).unref()
  const forgetting = setInterval(() => {
    balayerLaNuit(now()).catch((error: Error) => console.warn(`Fichiers\u00A0: ${error.message}`))
    oublierLesVieuxEnvois(now()).catch((error: Error) => console.warn(`Vieux envois\u00A0: ${error.message}`))
  }, EVERY_HOUR_MS).unref()
  boss.once('stopped', () => {
    clearInterval(timer)
    clearInterval(forgetting)
  })
}
