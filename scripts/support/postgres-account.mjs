import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, readFileSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
import { Refus } from './say.mjs'

/** From the system's list, not from a command that a small machine may lack. */
function accountNamed(name) {
  const [, uid, gid] = new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, 'm').exec(readFileSync('/etc/passwd', 'utf8')) ?? []
  return uid && { uid: Number(uid), gid: Number(gid) }
}

/** The account of the system under which PostgreSQL, which refuses root, will run: the cluster's owner, else `postgres`, else `nobody`. */
function accountFor(cluster) {
  if (existsSync(cluster)) {
    const { uid, gid } = statSync(cluster)
    if (uid !== 0) return { uid, gid }
  }
  const account = accountNamed('postgres') ?? accountNamed('nobody')
  if (account) return account
  throw new Refus(
    'PostgreSQL refuse de tourner sous root et aucun compte « postgres » ou « nobody » n’existe : lancez Palier sous un compte ordinaire.',
  )
}

/** True when the account may cross every folder down to `path`: a clone under /root, or a private temporary folder, may not be crossed. */
function crosses({ uid, gid }, path) {
  const { mode, uid: owner, gid: group } = statSync(path)
  const bit = owner === uid ? 0o100 : group === gid ? 0o010 : 0o001
  return (mode & bit) !== 0 && (dirname(path) === path || crosses({ uid, gid }, dirname(path)))
}

const canKeepReading = () => {
  try {
    execFileSync('setpriv', ['--inh-caps=+dac_override', '--ambient-caps=+dac_override', 'true'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/**
 * How to run PostgreSQL's programs: as ourselves, or, for root, under another account.
 * @returns `command(program, args)` → the arguments of spawn, and `own(path)` which gives a file to that account.
 */
export function postgresAccount(cluster, programs) {
  const uid = process.getuid?.()
  if (uid !== 0) {
    if (uid !== undefined && existsSync(cluster) && statSync(cluster).uid !== uid) {
      throw new Refus(
        `La base « ${cluster} » appartient à un autre compte du système : lancez Palier sous ce compte, ou supprimez ce dossier.`,
      )
    }
    return { command: (program, args) => [program, args, {}], own: () => {} }
  }
  const account = accountFor(cluster)
  const own = (path) => chownSync(path, account.uid, account.gid)
  if ([dirname(cluster), programs].every((path) => crosses(account, path))) {
    return { command: (program, args) => [program, args, account], own }
  }
  if (!canKeepReading()) {
    throw new Refus(
      `PostgreSQL refuse de tourner sous root, et le compte qui le remplace ne peut pas traverser « ${dirname(cluster)} » ou « ${programs} » : lancez Palier sous un compte ordinaire, ou ouvrez ces dossiers (chmod o+x).`,
    )
  }
  const drop = [
    `--reuid=${account.uid}`,
    `--regid=${account.gid}`,
    '--clear-groups',
    '--inh-caps=+dac_override',
    '--ambient-caps=+dac_override',
    '--',
  ]
  return { command: (program, args) => ['setpriv', [...drop, program, ...args], {}], own }
}
