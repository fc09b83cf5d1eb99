import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { ICONS } from '@/components/ui/icon'
import { iconNames, stylesheet } from '../../scripts/icons.mjs'
import { root } from '../support/root'

test('app/icones.css holds the icons that pages name, as lucide draws them', () => {
  expect(iconNames(join(root, 'components/ui/icon.tsx'))).toEqual([...ICONS])
  expect(readFileSync(join(root, 'app/icones.css'), 'utf8')).toBe(stylesheet(ICONS, join(root, 'node_modules/lucide-static/icons')))
})
