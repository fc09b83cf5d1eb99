import { randomUUID } from 'node:crypto'
import type { CDPSession, Page } from 'puppeteer'
import { hashPassword } from '@/lib/password'
import { query } from './login'
import { portal } from './portal'

/** Somebody of the staff of Société Modèle in the running Palier, who has never signed in. */
export async function newStaffLogin(password: string): Promise<string> {
  const email = `equipe-${randomUUID().slice(0, 8)}@palier.test`
  const hash = await hashPassword(password)
  const [person] = await query('insert into "user" (email, password_hash) values ($1, $2) returning id', [email, hash])
  await query(`insert into staff (agency_id, user_id, role) select id, $1, 'GESTIONNAIRE' from agency where code = 'MODELE'`, [person?.id])
  return email
}

/** Gives the page a device that makes and keeps passkeys, and says yes to all. */
export async function authenticator(page: Page): Promise<CDPSession> {
  const client = await page.createCDPSession()
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return client
}

/** The cookie of a sign-in whose password was right, and whose second factor is awaited. */
export async function pendingCookie(newPage: () => Promise<Page>, email: string, password: string): Promise<string> {
  const page = await newPage()
  await page.goto(`${portal()}/connexion`)
  await page.type('#email', email)
  await page.type('#motDePasse', password)
  await Promise.all([page.waitForNavigation(), page.click('form button[type=submit]')])
  if (new URL(page.url()).pathname !== '/connexion/verification') throw new Error(`No second factor was asked of ${email}`)
  const cookies = await page.browserContext().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}
