/** The icons of public/icones.svg; after a change here: `node scripts/icons.mjs`. */
export const ICONS = [
  'building-2',
  'chevrons-up-down',
  'circle-alert',
  'circle-check',
  'circle-question-mark',
  'compass',
  'download',
  'external-link',
  'file-text',
  'file-up',
  'house',
  'layout-dashboard',
  'log-out',
  'mail',
  'paperclip',
  'triangle-alert',
  'users',
  'wallet',
] as const

export type IconName = (typeof ICONS)[number]

/** One element that points into a file the browser keeps: drawn in place, each icon would be sent twice with every page. */
export const Icon = ({ name, size = 22, className = '' }: { name: IconName; size?: 16 | 20 | 22 | 40; className?: string }) => (
  <svg className={`i ${className}`} width={size} height={size} aria-hidden="true">
    <use href={`/icones.svg#${name}`} />
  </svg>
)
