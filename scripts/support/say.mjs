/** A refusal that the person at the terminal can act upon: its message is printed alone, without a stack. */
export class Refus extends Error {}

/** French spacing, so that sources hold no invisible character: a no-break space before « : », a narrow one before ; ! ? and inside « ». */
export const typographie = (text) =>
  text
    .replace(/ :(?=\s|$)/gm, '\u00a0:')
    .replace(/ ([;!?»])/g, '\u202f$1')
    .replace(/« /g, '«\u202f')

export const say = (text) => process.stdout.write(`${typographie(text)}\n`)
export const complain = (text) => process.stderr.write(`${typographie(text)}\n`)

export const seconds = (ms) => `${(ms / 1000).toLocaleString('fr-FR', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} s`

const live = Boolean(process.stdout.isTTY) && process.env.TERM !== 'dumb'
const FRAMES = ['⠋', '⠙', '⠹', '⠸', '⠼', '⠴', '⠦', '⠧', '⠇', '⠏']
const PLAIN_PERIOD = 8000

/** Shows that a long step lives: a turning sign in a terminal, a line from time to time elsewhere. @returns what removes it. */
function show(label, began, detail) {
  let frame = 0
  const text = () => typographie(`${label}… ${Math.round((Date.now() - began) / 1000)} s  ${detail()}`)
  const draw = () => {
    frame = (frame + 1) % FRAMES.length
    process.stdout.write(`\r\x1b[2K${FRAMES[frame]} ${text().slice(0, (process.stdout.columns || 80) - 3)}`)
  }
  const timer = live ? setInterval(draw, 120) : setInterval(() => process.stdout.write(`… ${text().trimEnd()}\n`), PLAIN_PERIOD)
  return () => {
    clearInterval(timer)
    if (live) process.stdout.write('\r\x1b[2K')
  }
}

/**
 * Runs one step and prints its name and time. `work` is given a function that tells what it is doing,
 * and may return a few words on what it found.
 */
export async function step(label, work) {
  const began = Date.now()
  let detail = ''
  const hide = show(label, began, () => detail)
  try {
    const note = await work((text) => {
      detail = text.trim().split('\n').at(-1) ?? ''
    })
    hide()
    say(`✓ ${label}${typeof note === 'string' ? ` : ${note}` : ''} (${seconds(Date.now() - began)})`)
  } catch (error) {
    hide()
    throw error
  }
}
