import { encode } from 'uqr'

/** White around the drawing, which a camera needs, in modules. */
const MARGE = 4

/** A QR code drawn in the page, dark on white in the dark theme too. Level M, version 13 at most (EPC069-12). */
export function QrCode({ contenu, titre }: { contenu: string; titre: string }) {
  const { data, size } = encode(contenu, { ecc: 'M', boostEcc: false, maxVersion: 13, border: MARGE })
  const path = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : []))).join('')
  return (
    <svg className="qr" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={titre} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={path} />
    </svg>
  )
}
