import { type Critere, examiner } from '@/lib/domain/mot-de-passe'
import { Icon } from './ui/icon'

/** Ticked or not; before anything is typed, a plain line. Said in words too, for who does not see the tick. */
const Ligne = ({ critere: { texte, rempli }, live }: { critere: Critere; live: boolean }) => (
  <li className={`flex items-center gap-2 ${rempli ? 'font-semibold text-good' : ''}`}>
    {rempli ? (
      <Icon name="circle-check" size={20} />
    ) : (
      <span className="m-1 size-3 flex-none rounded-full border border-(--field-line)" aria-hidden />
    )}
    <span>
      {texte}
      {live && <span className="sr-only">{rempli ? '\u00a0: oui' : '\u00a0: pas encore'}</span>}
    </span>
  </li>
)

/** What a new password must be, ticked as it is typed. The server decides by the same rule. */
export function CriteresDuMotDePasse({ motDePasse, email }: { motDePasse: string; email: string }) {
  const { sortes, facons, personnel, convient } = examiner(motDePasse, email)
  const live = motDePasse !== ''
  const lignes = (criteres: readonly Critere[]) => criteres.map((critere) => <Ligne key={critere.texte} critere={critere} live={live} />)
  return (
    <div className="text-[15px] text-ink-2">
      <p className="font-semibold text-ink">L’une de ces trois façons suffit :</p>
      <ul className="mt-1 space-y-1">{lignes(facons)}</ul>
      <p className="mt-3 font-semibold text-ink">Les quatre sortes de caractères :</p>
      <ul className="mt-1 grid gap-x-4 gap-y-1 sm:grid-cols-2">{lignes(sortes)}</ul>
      <p className="mt-3 font-semibold text-ink">Il ne doit contenir :</p>
      <ul className="mt-1 space-y-1">{lignes([personnel])}</ul>
      <p className="mt-3">Un mot de passe courant, ou déjà volé ailleurs, sera refusé.</p>
      <p role="status" className="sr-only">
        {convient ? 'Les critères sont remplis.' : ''}
      </p>
    </div>
  )
}
