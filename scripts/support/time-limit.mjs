import { bringsBundle } from './body-gate.mjs'

/** A client that sends its body drop by drop holds a connection no longer than this. */
const WHOLE_MS = 300_000
/** A bundle of some gigabytes takes hours on a slow line: it is cut off when nothing of it comes any more. */
const SILENT_MS = 60_000

/** Cuts off what does not come. @param limits in milliseconds. */
export function limitTime(request, response, { whole = WHOLE_MS, silent = SILENT_MS } = {}) {
  const { socket } = request
  if (bringsBundle(request)) {
    // Node destroys a socket that says nothing for so long; once all has come, it is ours to answer.
    socket.setTimeout(silent)
    request.once('end', () => socket.setTimeout(0))
    return
  }
  const timer = setTimeout(() => request.complete || socket.destroy(), whole)
  response.once('close', () => clearTimeout(timer))
}
