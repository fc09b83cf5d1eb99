import 'server-only'
import { createHash } from 'node:crypto'
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible'
import { housePool } from './db'

const QUARTER_HOUR = 15 * 60
/** How long the link of a mail is valid. */
export const LINK_SECONDS = 30 * 60

// What has expired is deleted every few minutes, by whichever process counts.
const limiter = (keyPrefix: string, points: number, duration: number) =>
  new RateLimiterPostgres({
    storeClient: housePool(),
    tableName: 'throttle',
    tableCreated: true,
    keyPrefix,
    points,
    duration,
    clearExpiredByTimeout: true,
  })

/** The limits, in attempts per seconds. Of sign-ins and changes of password only failures count. */
const LIMITS = {
  /** From one address, whatever the account: an office or a building may stand behind it. */
  'connexion-adresse': [40, QUARTER_HOUR],
  /** From one address on one account: what a forgetful person meets. */
  'connexion-compte-adresse': [8, QUARTER_HOUR],
  /** On one account from everywhere but its known devices; beyond, each attempt costs the work of a browser. */
  'connexion-compte': [60, 3600],
  /** From one device that the person has used before, on her account. */
  'connexion-appareil': [8, QUARTER_HOUR],
  /** Codes of the second factor, by session that waits for one. */
  'second-facteur-session': [6, QUARTER_HOUR],
  /** By person, from devices that she has not used: a million codes, three of them right, would take years. */
  'second-facteur-personne': [10, 3600],
  /** From one device that she has used. */
  'second-facteur-appareil': [10, QUARTER_HOUR],
  /** Recovery codes, from one address; nobody guesses sixty bits, so nobody is kept from using one. */
  'secours-adresse': [20, QUARTER_HOUR],
  /** Challenges for passkeys, from one address. */
  'cle-adresse': [60, QUARTER_HOUR],
  'releve-compte': [20, 3600],
  /** Files of a ledger, by session: each reads all of a period. */
  'export-session': [60, 3600],
  /** Bundles brought with one token; what follows them asks more often. */
  'publication-jeton': [60, 3600],
  'publication-suivie': [3600, 3600],
  /** Tokens that are none, from one address. */
  'jeton-adresse': [30, QUARTER_HOUR],
  /** What staff look for as they type, by session. */
  'recherche-session': [600, 300],
  /** Changes of her telephones by one login: each tells an agency by mail. */
  telephones: [20, 3600],
  /** Requests opened by one login, refused forms included. */
  'demande-personne': [20, 3600],
  /** Messages of one login in the threads of its requests: each may bear ten files, whose photographs are made anew. */
  'demande-message': [60, 3600],
  /** Certificates and notices of one login, refused forms included: each may bear a file. */
  'piece-de-locataire': [30, 3600],
  /** Links for a forgotten password, from one address: an office or a building may stand behind it. */
  'oubli-adresse': [30, QUARTER_HOUR],
  /** To one mailbox, as long as a link lives: who is refused one has a valid one there, whoever asked for it. Nobody is locked out. */
  'oubli-compte': [4, LINK_SECONDS],
  /** New addresses asked for by one login: each sends two mails. */
  'changement-email': [5, 3600],
  /** The old password, by session: who holds one may guess here, and does not hinder the others of the same person. */
  'ancien-mot-de-passe': [8, QUARTER_HOUR],
  /** Invitations to the staff of one agency, sent again included: each is a mail to an address that somebody typed. */
  'invitation-agence': [40, 3600],
  /** One challenge of the CAPTCHA, once, as long as it lives. */
  'captcha-defi': [1, 20 * 60],
  /** Answers to the question in words, from one address: a program answers it as well as a person. */
  'captcha-question': [10, 3600],
  /** Codes of a letter, from one address: an office or a building may stand behind it. */
  'codes-adresse': [40, QUARTER_HOUR],
  /** From one address on one identifiant. */
  'codes-identifiant-adresse': [8, QUARTER_HOUR],
  /** On one identifiant from everywhere; beyond, each attempt costs the work of a browser. */
  'codes-identifiant': [60, 3600],
  /** Addresses that one letter's holder asks about: the answer says whether a login has them. */
  'associer-adresse': [12, 3600],
  /** Passwords of logins tried with one letter's codes. */
  'fusion-codes': [8, QUARTER_HOUR],
  /** Links of activation asked with one letter's codes. */
  'activation-codes': [8, 3600],
  /** Of these, to one mailbox, which no other letter can use up: nobody is kept from activating by who gives her address. */
  'activation-codes-boite': [2, 3600],
  /** To one mailbox beyond that, whoever asks. */
  'activation-boite': [6, 3600],
} as const satisfies Record<string, readonly [points: number, seconds: number]>

export type Limit = keyof typeof LIMITS

const limiters = new Map<Limit, RateLimiterPostgres>()
function of(limit: Limit): RateLimiterPostgres {
  const [points, seconds] = LIMITS[limit]
  const known = limiters.get(limit) ?? limiter(limit, points, seconds)
  limiters.set(limit, known)
  return known
}

export const wait = (seconds: number) => (seconds < 90 ? `${seconds} secondes` : `${Math.ceil(seconds / 60)} minutes`)

/** The counters keep no address of anyone, typed or real. */
const hashed = (key: string) => createHash('sha256').update(key).digest('base64url')

/** Takes one attempt. @returns the seconds to wait before the next when none is left, else 0. */
export async function take(limit: Limit, key: string): Promise<number> {
  try {
    await of(limit).consume(hashed(key))
    return 0
  } catch (refused) {
    if (refused instanceof RateLimiterRes) return Math.max(1, Math.ceil(refused.msBeforeNext / 1000))
    throw refused
  }
}

/** Gives back the one attempt that was taken: it did not fail. Others behind the same address are not made to pay for it. */
export const giveBackOne = async (limit: Limit, key: string): Promise<void> => {
  await of(limit).reward(hashed(key), 1)
}

/** Gives back all attempts: the person proved to be who she is. */
export const giveBack = async (limit: Limit, key: string): Promise<void> => {
  await of(limit).delete(hashed(key))
}
