import Link from 'next/link'
import { Icon } from '@/components/ui/icon'
import { InstantEnLettres } from '@/components/ui/instant'
import { NOMBRE } from '@/lib/double-facteur/codes-de-secours'

export const DoubleVerification = ({ depuis }: { depuis: Date | null }) => (
  <section className="card" aria-labelledby="double">
    <div className="flex flex-wrap items-center justify-between gap-2">
      <h2 id="double">Double vérification</h2>
      <span className={depuis ? 'tag good' : 'tag'}>{depuis ? 'Activée' : 'Non activée'}</span>
    </div>
    {depuis ? (
      <>
        <p className="mt-1">
          Un code de votre téléphone est demandé après le mot de passe, depuis le <InstantEnLettres instant={depuis} />.
        </p>
        <div className="mt-3 grid gap-3">
          <Link href="/securite/activer" className="btn">
            Changer de téléphone
          </Link>
          <Link href="/securite/retirer?facteur=application" className="btn">
            Retirer<span className="sr-only"> l’application</span>
          </Link>
        </div>
      </>
    ) : (
      <>
        <p className="mt-1">Un code de votre téléphone, demandé après le mot de passe : qui devinerait le mot de passe n’entrerait pas.</p>
        <Link href="/securite/activer" className="btn mt-3 w-full">
          Activer
        </Link>
      </>
    )}
  </section>
)

type Cle = { readonly id: string; readonly nom: string; readonly createdAt: Date; readonly lastUsedAt: Date | null }

export const ClesDAcces = ({ cles }: { cles: readonly Cle[] }) => (
  <section className="card" aria-labelledby="cles">
    <h2 id="cles">Clés d’accès</h2>
    <p className="mt-1">Se connecter par le doigt, le visage ou le code de son appareil, sans mot de passe à saisir.</p>
    {cles.length > 0 && (
      <ul className="list mt-2">
        {cles.map(({ id, nom, createdAt, lastUsedAt }) => (
          <li key={id}>
            <span className="ico" aria-hidden>
              <Icon name="key-round" />
            </span>
            <p className="min-w-0 flex-1">
              <b className="block break-words">{nom}</b>
              <small className="hint block">
                Ajoutée le <InstantEnLettres instant={createdAt} />
              </small>
              <small className="hint block">
                {lastUsedAt ? (
                  <>
                    Utilisée le <InstantEnLettres instant={lastUsedAt} />
                  </>
                ) : (
                  'Pas encore utilisée'
                )}
              </small>
            </p>
            <Link href={`/securite/retirer?facteur=${id}`} className="btn flex-none">
              Retirer<span className="sr-only"> {nom}</span>
            </Link>
          </li>
        ))}
      </ul>
    )}
    <Link href="/securite/cle" className="btn mt-3 w-full">
      Ajouter une clé d’accès
    </Link>
  </section>
)

export const CodesRestants = ({ restants }: { restants: number }) => (
  <section className="card" aria-labelledby="secours">
    <h2 id="secours">Codes de secours</h2>
    <p className="mt-1">
      {restants > 0
        ? `Il en reste ${restants} sur ${NOMBRE}. Chacun remplace une fois votre téléphone.`
        : 'Il n’en reste aucun : refaites-en, ils remplacent votre téléphone s’il est perdu.'}
    </p>
    <Link href="/securite/codes" className="btn mt-3 w-full">
      Refaire mes codes
    </Link>
  </section>
)
