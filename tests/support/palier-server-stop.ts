export { stopPalier as default } from './palier-server'
