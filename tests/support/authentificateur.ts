import { createHash, generateKeyPairSync, randomBytes, sign } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

type Lie = {
  /** The site that the person stands on; the browser says it. */
  origin?: string
  rpID?: string
  /** No finger, face or code was asked. */
  unverified?: boolean
  counter?: number
}

const sha256 = (data: Uint8Array | string) => createHash('sha256').update(data).digest()

/** A telephone that makes one passkey and answers with it, or lies. */
export function authentificateur() {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const { x = '', y = '' } = publicKey.export({ format: 'jwk' })
  const id = randomBytes(32)
  let counter = 0

  const clientData = (type: string, challenge: string, { origin = 'http://localhost:3000' }: Lie) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))

  function authData({ rpID = 'localhost', unverified, counter: told }: Lie, attested = Buffer.alloc(0)): Buffer {
    const PRESENT = 1
    const VERIFIED = 4
    const ATTESTED = 64
    const count = Buffer.alloc(4)
    count.writeUInt32BE(told ?? ++counter)
    const flags = PRESENT | (unverified ? 0 : VERIFIED) | (attested.length ? ATTESTED : 0)
    return Buffer.concat([sha256(rpID), Buffer.of(flags), count, attested])
  }

  return {
    id: id.toString('base64url'),

    register(challenge: string, lie: Lie = {}): RegistrationResponseJSON {
      // COSE: key type EC2, algorithm ES256, curve P-256.
      const key = new Map<number, number | Uint8Array>([
        [1, 2],
        [3, -7],
        [-1, 1],
        [-2, Uint8Array.from(Buffer.from(x, 'base64url'))],
        [-3, Uint8Array.from(Buffer.from(y, 'base64url'))],
      ])
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const attested = Buffer.concat([Buffer.alloc(16), length, id, isoCBOR.encode(key)])
      const attestation = new Map<string, unknown>([
        ['fmt', 'none'],
        ['attStmt', new Map()],
        ['authData', Uint8Array.from(authData(lie, attested))],
      ])
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: clientData('webauthn.create', challenge, lie).toString('base64url'),
          attestationObject: Buffer.from(isoCBOR.encode(attestation as Parameters<typeof isoCBOR.encode>[0])).toString('base64url'),
          transports: ['internal'],
        },
      }
    },

    authenticate(challenge: string, lie: Lie = {}): AuthenticationResponseJSON {
      const data = authData(lie)
      const client = clientData('webauthn.get', challenge, lie)
      return {
        id: id.toString('base64url'),
        rawId: id.toString('base64url'),
        type: 'public-key',
        clientExtensionResults: {},
        response: {
          clientDataJSON: client.toString('base64url'),
          authenticatorData: data.toString('base64url'),
          signature: sign('sha256', Buffer.concat([data, sha256(client)]), privateKey).toString('base64url'),
        },
      }
    },
  }
}
