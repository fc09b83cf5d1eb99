import { counted, summary, verdict } from '../../../scripts/support/test-report.mjs'

const stage = (name: string, numbers = {}) => ({ name, ms: 1250, passed: 0, failed: 0, skipped: 0, ended: true, ...numbers })

it('counts a file that cannot be read as a failure', () => {
  const jest = { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 0, numTodoTests: 0 }
  expect(counted(jest)).toEqual({ passed: 3, failed: 2, skipped: 0 })
  expect(counted(undefined).failed).toBe(1)
})

it('ends with the line that a continuous integration reads', () => {
  expect(verdict([stage('unit', { passed: 12 }), stage('e2e', { passed: 3 })])).toBe('15 passed, 0 failed')
  expect(verdict([stage('types', { failed: 1 }), stage('unit', { failed: 1, ended: false })])).toBe('0 passed, 1 failed')
  expect(verdict([stage('unit', { passed: 1, skipped: 2 })])).toBe('1 passed, 0 failed, 2 skipped')
})

it('shows each stage with its time, and which were cut short', () => {
  const lines = summary(
    [stage('types', { failed: 1 }), stage('unitaires', { passed: 7 }), stage('parcours', { ended: false })],
    3000,
  ).split('\n')
  expect(lines[1]).toMatch(/^✗ types +1,3 s {2}1 en échec$/)
  expect(lines[2]).toMatch(/^✓ unitaires +1,3 s {2}7 réussis$/)
  expect(lines[3]).toMatch(/^– parcours +1,3 s {2}interrompu$/)
  expect(lines[4]).toMatch(/^ {2}total +3,0 s$/)
})
