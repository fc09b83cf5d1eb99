import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ICONS } from '@/components/ui/icon'
import { iconNames, sprite } from '../../scripts/icons.mjs'
import { root } from '../support/root'

test('public/icones.svg holds the icons that pages name, as lucide draws them', () => {
  expect(iconNames(join(root, 'components/ui/icon.tsx'))).toEqual([...ICONS])
  expect(readFileSync(join(root, 'public/icones.svg'), 'utf8')).toBe(sprite(ICONS, join(root, 'node_modules/lucide-static/icons')))
})
