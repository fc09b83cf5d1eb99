/** The icons of app/icones.css; after a change here: `node scripts/icons.mjs`. */
export const ICONS = [
  'building-2',
  'chevron-right',
  'chevrons-up-down',
  'circle-alert',
  'circle-check',
  'circle-question-mark',
  'compass',
  'download',
  'external-link',
  'file-text',
  'file-up',
  'history',
  'house',
  'key-round',
  'layout-dashboard',
  'link',
  'log-out',
  'mail',
  'monitor-smartphone',
  'paperclip',
  'pencil',
  'plus',
  'scroll-text',
  'settings-2',
  'shield-check',
  'smartphone',
  'triangle-alert',
  'unlink',
  'user',
  'user-plus',
  'users',
  'wallet',
] as const

export type IconName = (typeof ICONS)[number]

/** A drawing beside words, which say the same: it is hidden from those who listen. */
export const Icon = ({ name, size = 22, className = '' }: { name: IconName; size?: 16 | 20 | 22 | 40; className?: string }) => (
  <span className={`i i-${name} i-${size} ${className}`} aria-hidden />
)
