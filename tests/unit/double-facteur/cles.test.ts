import { optionsDEnregistrement, optionsDeConnexion, verifierConnexion, verifierEnregistrement } from '@/lib/double-facteur/cles'
import { authentificateur } from '../../support/authentificateur'

Object.assign(process.env, {
  DATABASE_URL: 'postgresql://palier@base/palier',
  NEXTAUTH_SECRET: 'a-secret-of-the-tests-that-is-long-enough',
  NEXTAUTH_URL: 'http://localhost:3000',
  SMTP_URL: 'smtp://127.0.0.1:1',
})

const PERSONNE = { userId: 'a3bb189e-8bf9-4888-9912-ace4e6543002', email: 'zoe@palier.test', nom: 'Zoé Dupont' }

async function given() {
  const device = authentificateur()
  const { challenge } = await optionsDEnregistrement(PERSONNE, [])
  const cle = await verifierEnregistrement(device.register(challenge), challenge)
  if (!cle) throw new Error('The passkey was refused')
  const { challenge: defi } = await optionsDeConnexion()
  return { device, cle, defi }
}

test('a passkey is kept by the device, under the name of the person, and asks for her finger, face or code', async () => {
  const options = await optionsDEnregistrement(PERSONNE, [{ credentialId: 'YWJj', transports: ['usb'] }])
  expect(options).toMatchObject({
    rp: { id: 'localhost' },
    user: { name: 'zoe@palier.test', displayName: 'Zoé Dupont' },
    authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    excludeCredentials: [{ id: 'YWJj', transports: ['usb'] }],
    attestation: 'none',
  })
  expect(Buffer.from(options.challenge, 'base64url').length).toBeGreaterThanOrEqual(16)
  expect(await optionsDeConnexion()).toMatchObject({ rpId: 'localhost', userVerification: 'required' })
  expect((await optionsDeConnexion()).allowCredentials).toBeUndefined()
})

test('made, then used', async () => {
  const { device, cle, defi } = await given()
  expect(cle).toMatchObject({ credentialId: device.id, transports: ['internal'] })
  expect(await verifierConnexion(device.authenticate(defi), defi, cle)).toBeGreaterThan(cle.counter)
})

test.each([
  ['to another challenge', {}, 'YXV0cmU'],
  ['from another site', { origin: 'https://mechant.example' }, undefined],
  ['for another site', { rpID: 'mechant.example' }, undefined],
  ['without the person verified', { unverified: true }, undefined],
])('an answer %s makes no passkey, and opens nothing', async (_name, lie, other) => {
  const { device, cle, defi } = await given()
  expect(await verifierConnexion(device.authenticate(other ?? defi, lie), defi, cle)).toBeNull()
  const { challenge } = await optionsDEnregistrement(PERSONNE, [])
  expect(await verifierEnregistrement(authentificateur().register(other ?? challenge, lie), challenge)).toBeNull()
})

test('another device, or a counter that goes back, opens nothing', async () => {
  const { device, cle, defi } = await given()
  expect(await verifierConnexion({ ...authentificateur().authenticate(defi), id: cle.credentialId }, defi, cle)).toBeNull()
  expect(await verifierConnexion(device.authenticate(defi, { counter: 5 }), defi, { ...cle, counter: 5n })).toBeNull()
})

test('what is no answer at all is refused as well', async () => {
  const { device, cle, defi } = await given()
  const answer = device.authenticate(defi)
  for (const response of [
    { ...answer, response: { ...answer.response, authenticatorData: '' } },
    { ...answer, response: { ...answer.response, clientDataJSON: 'x'.repeat(10_000) } },
    { ...answer, response: { ...answer.response, signature: 'AA' } },
  ])
    expect(await verifierConnexion(response, defi, cle)).toBeNull()
})
