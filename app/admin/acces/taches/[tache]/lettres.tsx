import { RefreshWhilePending } from '@/components/refresh-while-pending'
import { FormulaireDUnGeste } from '@/components/ui/formulaire-d-un-geste'
import { Icon } from '@/components/ui/icon'
import { JOURS_DU_PDF, resultatDeLettres } from '@/lib/acces/lettres/tache'
import type { TacheLue } from '@/lib/queries/taches'
import { annulerLImpression, reprendreLImpression, supprimerLesLettres } from './actions'

const nombres = new Intl.NumberFormat('fr-FR')
const lettres = (n: number) => `${nombres.format(n)} ${n > 1 ? 'lettres' : 'lettre'}`
const imprimees = (n: number) => `${lettres(n)} ${n > 1 ? 'imprimées' : 'imprimée'}`

const enChemin = ({ etat }: TacheLue) => etat === 'EN_ATTENTE' || etat === 'EN_COURS'

function Phrase({ tache }: { tache: TacheLue }) {
  const { traitees, ignorees } = resultatDeLettres.parse(tache.resultat)
  return (
    <p>
      {enChemin(tache) ? `${nombres.format(traitees)} sur ${lettres(tache.total)}` : imprimees(tache.faits)}
      {ignorees > 0 && `, ${nombres.format(ignorees)} laissées de côté : leur compte a été fermé ou associé entre-temps`}.
      {enChemin(tache) && ' Vous pouvez fermer cette page : l’impression continue.'}
    </p>
  )
}

const Telecharger = ({ tache }: { tache: TacheLue }) => (
  <>
    <a className="btn main" href={`/api/lettres/${tache.id}`} download>
      <Icon name="download" size={20} />
      Télécharger le PDF pour l’imprimante
    </a>
    <p className="hint">
      Une page par lettre, l’adresse à la place de la fenêtre d’une enveloppe DL. Le fichier contient les mots de passe : il est gardé
      chiffré
      {` ${JOURS_DU_PDF} `}jours, puis supprimé.
    </p>
    <FormulaireDUnGeste action={supprimerLesLettres} champ="tache" valeur={tache.id} pending="Suppression…" className="btn">
      Supprimer le fichier maintenant
    </FormulaireDUnGeste>
  </>
)

/** How far the letters are, and what may be done with them. */
export function Lettres({ tache, agir }: { tache: TacheLue; agir: boolean }) {
  const { traitees, parties, supprimeLe } = resultatDeLettres.parse(tache.resultat)
  return (
    <div className="stack mt-3">
      <RefreshWhilePending pending={enChemin(tache)} />
      {enChemin(tache) && <progress className="avancement" max={tache.total} value={traitees} aria-label="Avancement" />}
      <Phrase tache={tache} />
      {tache.erreur && <p>{tache.erreur} Ce qui est imprimé est gardé ; reprenez quand vous voulez.</p>}
      {enChemin(tache) && (
        <p>
          <a className="btn" href={`/admin/acces/taches/${tache.id}`}>
            Actualiser
          </a>
        </p>
      )}
      {agir && !enChemin(tache) && parties.length > 0 && !supprimeLe && <Telecharger tache={tache} />}
      {supprimeLe && <p className="hint">Le fichier a été supprimé. Les codes déjà postés restent valables.</p>}
      {agir && enChemin(tache) && (
        <FormulaireDUnGeste action={annulerLImpression} champ="tache" valeur={tache.id} pending="Arrêt…" className="btn">
          Arrêter l’impression
        </FormulaireDUnGeste>
      )}
      {agir && (tache.etat === 'ECHOUEE' || tache.etat === 'ANNULEE') && (
        <FormulaireDUnGeste action={reprendreLImpression} champ="tache" valeur={tache.id} pending="Reprise…" className="btn">
          Reprendre l’impression
        </FormulaireDUnGeste>
      )}
    </div>
  )
}
