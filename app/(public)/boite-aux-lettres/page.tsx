import type { Metadata } from 'next'
import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { Instant } from '@/components/ui/instant'
import { Pagination, pageDemandee } from '@/components/ui/pagination'
import { listMail } from '@/lib/mailbox'
import { boiteAuxLettres } from './boite'

export const metadata: Metadata = { title: 'Boîte aux lettres' }

const PER_PAGE = 20

/** The demo's mail server delivers nothing outside: what it was given is read here. */
export default async function BoitePage({ searchParams }: PageProps<'/boite-aux-lettres'>) {
  const folder = boiteAuxLettres()
  const page = pageDemandee((await searchParams).page)
  const { mails, total } = await listMail(folder, { page })
  return (
    <main id="contenu" className="stack mx-auto max-w-[760px] px-4 py-8">
      <p className="hint">
        <Link className="inline-flex min-h-11 items-center" href="/">
          ← Palier
        </Link>
      </p>
      <div>
        <h1>Boîte aux lettres</h1>
        <p className="hint">Les messages de la démonstration ne quittent pas cet ordinateur : les voici, tels qu’ils auraient été reçus.</p>
      </div>
      <section className="card" aria-label="Messages">
        {mails.length === 0 && (
          <p className="hint">Aucun message pour l’instant. Demandez un relevé de compte : il arrivera ici en quelques secondes.</p>
        )}
        <ul className="list">
          {mails.map((mail) => (
            <li key={mail.id} className="max-sm:!items-start">
              <span className="ico" aria-hidden>
                <Icon name="mail" />
              </span>
              <div className="min-w-0 flex-1">
                <Link href={`/boite-aux-lettres/${mail.id}`} className="inline-flex min-h-11 items-center font-semibold">
                  {mail.subject}
                </Link>
                <small className="hint block truncate">{mail.from}</small>
                <small className="hint block truncate">À {mail.to}</small>
              </div>
              <small className="hint num text-right">
                <Instant instant={mail.date} />
                {mail.attachments > 0 && (
                  <span className="mt-1 flex items-center justify-end gap-1">
                    <Icon name="paperclip" size={16} />
                    <span className="sr-only">Pièces jointes : </span>
                    {mail.attachments}
                  </span>
                )}
              </small>
            </li>
          ))}
        </ul>
        <Pagination chemin="/boite-aux-lettres" page={page} total={total} parPage={PER_PAGE} />
      </section>
    </main>
  )
}
