const swc = {
  jsc: { parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } }, target: 'es2022' },
  module: { type: 'commonjs' },
}

const shared = {
  transform: { '^.+\\.[cm]?[jt]sx?$': ['@swc/jest', swc] },
  transformIgnorePatterns: ['/node_modules/(?!(@auth|@react-email|pdfjs-dist|lucide-react|colorjs\\.io|d3-[a-z-]+|internmap)/)'],
  extensionsToTreatAsEsm: [],
  moduleNameMapper: { '^@/(.*)$': '<rootDir>/$1', '^server-only$': '<rootDir>/scripts/support/server-only.ts' },
  modulePathIgnorePatterns: ['<rootDir>/.next', '<rootDir>/.next-bench', '<rootDir>/.test', '<rootDir>/.data'],
  setupFilesAfterEnv: ['<rootDir>/tests/support/console-fails.ts'],
}

export default {
  projects: [
    { ...shared, displayName: 'unit', testMatch: ['<rootDir>/tests/unit/**/*.test.ts?(x)'] },
    {
      ...shared,
      displayName: 'components',
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/components/**/*.test.tsx'],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/tests/support/dom.ts'],
    },
    {
      ...shared,
      displayName: 'integration',
      testMatch: ['<rootDir>/tests/integration/**/*.test.ts?(x)'],
      setupFilesAfterEnv: [...shared.setupFilesAfterEnv, '<rootDir>/tests/support/patience.ts'],
      globalSetup: '<rootDir>/tests/support/database-server.ts',
      globalTeardown: '<rootDir>/tests/support/database-server-stop.ts',
    },
    // Each starts a Palier of its own.
    { ...shared, displayName: 'demarrage', testMatch: ['<rootDir>/tests/demarrage/**/*.test.ts'] },
    {
      ...shared,
      displayName: 'e2e',
      testMatch: ['<rootDir>/tests/e2e/**/*.test.ts'],
      globalSetup: '<rootDir>/tests/support/palier-server.ts',
      globalTeardown: '<rootDir>/tests/support/palier-server-stop.ts',
    },
  ],
}
