import { seconds } from './say.mjs'

/** Jest's own numbers; a file that could not even be read counts as one failure. */
export function counted(report) {
  if (!report) return { passed: 0, failed: 1, skipped: 0 }
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  }
}

/** One line a stage: sign, name, time, numbers. */
export function summary(stages, ms) {
  const width = Math.max(...stages.map(({ name }) => name.length), 'total'.length)
  const line = (sign, name, time, numbers = '') => `${sign} ${name.padEnd(width)}  ${seconds(time).padStart(8)}  ${numbers}`.trimEnd()
  const lines = stages.map(({ name, ms: time, passed, failed, ended }) => {
    const numbers = [passed && `${passed} réussis`, failed && `${failed} en échec`].filter(Boolean).join(', ')
    return line(ended ? (failed ? '✗' : '✓') : '–', name, time, ended ? numbers : 'interrompu')
  })
  return ['', ...lines, line(' ', 'total', ms), ''].join('\n')
}

const sum = (stages, name) => stages.filter(({ ended }) => ended).reduce((total, stage) => total + stage[name], 0)

/** The closing line, in the form that a continuous integration reads. */
export function verdict(stages) {
  const skipped = sum(stages, 'skipped')
  return `${sum(stages, 'passed')} passed, ${sum(stages, 'failed')} failed${skipped ? `, ${skipped} skipped` : ''}`
}
