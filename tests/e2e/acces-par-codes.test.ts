import { portal, useBrowser } from '../support/portal'
import { pagePatterns } from '../support/routes'
import { idOf, monde, ouvrirLeMonde, own, statement } from './acces/monde'
import { PAGES } from './acces/pages'
import { formHaving } from './acces/personne'
import { place, porteur } from './acces/porteur'

// Every page as who entered with the codes of a letter meets it: his own account, nobody else's, and nothing that is a person's.

const newPage = useBrowser()
jest.setTimeout(120_000)
beforeAll(() => ouvrirLeMonde(newPage))

/** Pages that anybody reads, whoever he is. */
const FOR_ALL = [
  '/boite-aux-lettres',
  '/boite-aux-lettres/[id]',
  '/mot-de-passe-oublie',
  '/mot-de-passe-nouveau',
  '/activation',
  '/activation/confirmer',
  '/desabonnement',
]

test('his account is open, and every page that is a person’s or the agency’s leads away', async () => {
  const who = await porteur()
  const at = async (path: string) => place(await fetch(portal() + path, { headers: who.headers, redirect: 'manual' })).replace(/\?.*/, '')
  const home = `/coproprietaire/${who.letter.compteId}`
  expect(await at('/')).toBe('/accueil')
  expect(await at('/accueil')).toBe(home)
  const mine = [home, `${home}/compte`, `${home}/compte/imprimer`, `${home}/prelevement`, `${home}/plus`]
  for (const page of [...mine, '/associer', '/associer?fusion=1']) expect([page, await at(page)]).toEqual([page, '200'])
  // His telephones are shown, and change with a login of his own alone.
  const compte = await (await fetch(`${portal()}${home}/compte?modifier=telephones`, { headers: who.headers })).text()
  expect([compte.includes('Associer mon compte pour les modifier'), compte.includes('name="mobile"')]).toEqual([true, false])
  expect(await at('/connexion')).toBe('/')
  for (const theirs of [own('maurice'), `${own('denise')}/compte`, `${home}/releves/${idOf(statement())}`]) {
    expect([theirs, await at(theirs)]).toEqual([theirs, '404'])
  }
  const rest = pagePatterns().filter((pattern) => !pattern.startsWith('/[espace]') && !FOR_ALL.includes(pattern))
  expect(rest.length).toBeGreaterThan(15)
  for (const pattern of rest) {
    const answers = await Promise.all((PAGES[pattern] ?? []).map(({ path }) => at(path())))
    const opens = answers.filter((answer) => answer === '200')
    // What his codes open, side by side, is his to see.
    const allowed =
      ['/associer', '/ensemble'].includes(pattern) || /^\/(conditions\/\[code\]|invitation|mon-adresse\/refuser)/.test(pattern)
    expect([pattern, allowed ? [] : opens]).toEqual([pattern, []])
  }
})

test('the actions of a person, sent with codes alone, lead to a login of one’s own', async () => {
  const who = await porteur()
  const maurice = monde().cookies.maurice
  const forms: [path: string, having: string][] = [
    ['/mot-de-passe', 'ancienMotDePasse'],
    ['/mon-adresse', 'adresse'],
    ['/mes-comptes', 'nom'],
    [`/mes-comptes/detacher/${idOf(own('maurice'))}`, 'compte'],
    ['/ajouter-un-compte', 'identifiant'],
    [`${own('maurice')}/compte`, 'demande'],
    [`${own('maurice')}/compte?modifier=telephones`, 'mobile'],
  ]
  for (const [path, having] of forms) {
    const form = await formHaving(path, maurice, having)
    expect([path, Object.keys(form.fields).length > 1]).toEqual([path, true])
    expect([path, place(await who.send(form))]).toEqual([path, '/associer'])
  }
})
