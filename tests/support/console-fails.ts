// A warning that nobody reads is a defect that nobody sees: what reaches console.error fails the test that made it.
let errors: unknown[][] = []

beforeEach(() => {
  errors = []
  jest.spyOn(console, 'error').mockImplementation((...args: unknown[]) => {
    errors.push(args)
  })
})

afterEach(() => {
  const seen = errors
  jest.restoreAllMocks()
  if (seen.length) throw new Error(`console.error was called:\n${seen.map((args) => args.map(String).join(' ')).join('\n')}`)
})

export {}
