import type { Metadata } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import { Icon } from '@/components/ui/icon'
import { Instant } from '@/components/ui/instant'
import { readMail } from '@/lib/mailbox'
import { boiteAuxLettres } from '../boite'

export const metadata: Metadata = { title: 'Courrier' }

export default async function CourrierPage({ params }: PageProps<'/boite-aux-lettres/[id]'>) {
  const { id } = await params
  const mail = await readMail(boiteAuxLettres(), id)
  if (!mail) notFound()
  return (
    <main id="contenu" className="stack mx-auto max-w-[760px] px-4 py-8">
      <p className="hint">
        <Link className="inline-flex min-h-11 items-center" href="/boite-aux-lettres">
          ← Boîte aux lettres
        </Link>
      </p>
      <h1>{mail.subject}</h1>
      <dl className="card grid gap-1 break-words sm:grid-cols-[auto_1fr] sm:gap-x-4">
        <dt className="hint">De</dt>
        <dd>{mail.from}</dd>
        <dt className="hint">À</dt>
        <dd>{mail.to}</dd>
        <dt className="hint">Reçu le</dt>
        <dd>
          <Instant instant={mail.date} />
        </dd>
      </dl>
      {mail.attachments.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label="Pièces jointes">
          {mail.attachments.map(({ index, filename }) => (
            <li key={index}>
              <a className="chip break-all py-2" href={`/boite-aux-lettres/${id}/pieces/${index}`}>
                <Icon name="paperclip" size={20} className="flex-none" />
                {filename}
              </a>
            </li>
          ))}
        </ul>
      )}
      {mail.html && (
        <iframe
          title={`Courrier : ${mail.subject}`}
          src={`/boite-aux-lettres/${id}/html`}
          sandbox="allow-popups allow-popups-to-escape-sandbox"
          className="card h-[640px] w-full !p-0"
        />
      )}
      <details className="card">
        <summary className="flex min-h-11 items-center font-semibold">Version en texte seul</summary>
        <pre className="mt-2 whitespace-pre-wrap break-words font-sans">{mail.text}</pre>
      </details>
    </main>
  )
}
