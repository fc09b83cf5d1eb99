// Draws public/icones, the icons of the portal once it is installed on a telephone, from app/icon.svg: `node scripts/icones-d-application.mjs`,
// from the project's folder. Chrome and Android want 192 and 512 pixels; a maskable one is cut to a shape of the telephone's, so its drawing
// keeps to the middle; Apple rounds the corners itself.
import { mkdirSync, readFileSync } from 'node:fs'
import sharp from 'sharp'

const drawing = readFileSync('app/icon.svg', 'utf8')
const square = drawing.replace(/ rx="8"/, '')
/** The drawing in 4/5 of its ground: the circle that is always kept has that diameter. */
const maskable = square.replace(/(<path [^>]*>)/, '<g transform="translate(3.2 3.2) scale(0.8)">$1</g>')

const draw = (svg, size, file) =>
  sharp(Buffer.from(svg), { density: (72 * size) / 32 })
    .resize(size, size)
    .png({ compressionLevel: 9, palette: true })
    .toFile(file)

mkdirSync('public/icones', { recursive: true })
await draw(drawing, 192, 'public/icones/palier-192.png')
await draw(drawing, 512, 'public/icones/palier-512.png')
await draw(maskable, 512, 'public/icones/palier-masque-512.png')
await draw(square, 180, 'app/apple-icon.png')
