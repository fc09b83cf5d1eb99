/** As lib/fichier-servi.ts names it. */
const SAID = 'x-palier-longueur'

/**
 * Next sends what a route streams in pieces of unknown number, whatever length the route says: a browser then cannot show how far a
 * download is. A route that knows it says so under a name of ours, and here it becomes what HTTP calls it.
 */
export function sayLength(response) {
  const { setHeader } = response
  response.setHeader = (name, value) =>
    name.toLowerCase() === SAID ? setHeader.call(response, 'content-length', String(value)) : setHeader.call(response, name, value)
  return response
}
