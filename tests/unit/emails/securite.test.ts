import { type Changement, changementDeSecurite } from '@/emails/double-verification'
import { texteDuMot } from '@/emails/mot'
import { nouvelleConnexion } from '@/emails/nouvelle-connexion'

const agence = { nom: 'Société Modèle', email: 'contact@modele.palier.test', telephone: '04 75 89 56 23', accent: '#0f5b57' }
const lien = 'https://palier.test/mot-de-passe-oublie'

it.each<[Changement, string]>([
  ['double-verification-activee', 'un code de votre téléphone sera demandé'],
  ['double-verification-retiree', 'Vos autres appareils ont été déconnectés'],
  ['cle-ajoutee', 'sans mot de passe'],
  ['cle-retiree', 'Une clé d’accès vient d’être retirée'],
])('the mail « %s » says what changed, and what to do', (changement, said) => {
  const text = texteDuMot({ agence, mot: changementDeSecurite(changement, lien) })
  for (const words of [said, 'Si ce n’est pas vous', lien, 'Société Modèle']) expect(text).toContain(words)
})

it('the mail of a new device says which, where and when, and what to do', () => {
  const session = { appareil: 'Firefox sur Windows', lieu: 'Lyon, France', instant: '21 novembre 2026 à 6 h 05' }
  const text = texteDuMot({ agence, mot: nouvelleConnexion({ ...session, lien }) })
  for (const words of [...Object.values(session), 'heure de Paris', 'Si ce n’est pas vous', lien]) expect(text).toContain(words)
})
