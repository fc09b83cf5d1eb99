import 'server-only'
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from '@simplewebauthn/server'
import { env } from '../env'

/** How long a browser may wait for the person's finger or code, and a challenge for its answer. */
export const DEFI_SECONDS = 5 * 60

const timeout = DEFI_SECONDS * 1000

/** A passkey as it is kept. `credentialId` in base64url. */
export type Cle = {
  readonly credentialId: string
  readonly publicKey: Uint8Array
  readonly counter: bigint
  readonly transports: readonly string[]
}

type Designation = Pick<Cle, 'credentialId' | 'transports'>
type Personne = { readonly userId: string; readonly email: string; readonly nom: string }

const site = () => new URL(env().NEXTAUTH_URL)
const designees = (cles: readonly Designation[]) => cles.map(({ credentialId: id, transports }) => ({ id, transports: [...transports] }))

/** What the browser needs to make a passkey; its `challenge` is to be kept. @param deja those that the person has: a device makes one. */
export const optionsDEnregistrement = (
  { userId, email, nom }: Personne,
  deja: readonly Designation[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: 'Palier',
    rpID: site().hostname,
    userID: Uint8Array.from(Buffer.from(userId.replaceAll('-', ''), 'hex')),
    userName: email,
    userDisplayName: nom,
    timeout,
    excludeCredentials: designees(deja),
    // Kept by the device with the person's name, opened by her finger, face or code: it stands for both factors.
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  })

/** What the browser needs to use a passkey; its `challenge` is to be kept. @param cles none: the device offers those that it has. */
export const optionsDeConnexion = (cles: readonly Designation[] = []): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: site().hostname,
    userVerification: 'required',
    timeout,
    ...(cles.length && { allowCredentials: designees(cles) }),
  })

/** The new passkey. @returns null for an answer that is not one to this challenge, from this site, with the person verified. */
export async function verifierEnregistrement(response: RegistrationResponseJSON, defi: string): Promise<Cle | null> {
  // The package throws for whatever is wrong, malformed answers included.
  const { registrationInfo } = await verifyRegistrationResponse({
    response,
    expectedChallenge: defi,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }))
  if (!registrationInfo) return null
  const { id, publicKey, counter, transports = [] } = registrationInfo.credential
  return { credentialId: id, publicKey, counter: BigInt(counter), transports }
}

/** @returns the counter to be kept; null for an answer that is not this passkey's to this challenge, or a counter that went back. */
export async function verifierConnexion(response: AuthenticationResponseJSON, defi: string, cle: Cle): Promise<bigint | null> {
  const { verified, authenticationInfo } = await verifyAuthenticationResponse({
    response,
    expectedChallenge: defi,
    expectedOrigin: site().origin,
    expectedRPID: site().hostname,
    credential: {
      id: cle.credentialId,
      publicKey: Uint8Array.from(cle.publicKey),
      counter: Number(cle.counter),
      transports: [...cle.transports],
    },
    requireUserVerification: true,
  }).catch(() => ({ verified: false, authenticationInfo: undefined }))
  return verified && authenticationInfo ? BigInt(authenticationInfo.newCounter) : null
}
