const { availableParallelism } = require('node:os')

// ESM-only packages that tests reach; everything else in node_modules is left as it is.
const ESM = ['@orpc', '@standard-schema', 'radash', 'hotscript'].join('|')
module.exports = {
  // Most tests wait for a process or a page: two at a time keep two cores busy. More than four want more memory than time.
  maxWorkers: Math.min(4, Math.max(2, availableParallelism() - 1)),
  testSequencer: '<rootDir>/tests/support/longest-first.cjs',
  testEnvironment: '<rootDir>/tests/support/jest/environment.cjs',
  runtime: '<rootDir>/tests/support/jest/runtime.cjs',
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  transform: {
    '\\.[cm]?[jt]sx?$': [
      '@swc/jest',
      {
        jsc: {
          target: 'es2022',
          parser: { syntax: 'typescript', tsx: true },
          transform: { react: { runtime: 'automatic' } },
        },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${ESM})/)`, '<rootDir>/dist/'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1', '^@/(.*)$': '<rootDir>/miniprogram/$1' },
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cunxing/'],
  // Only what hangs is to end here: how fast a busy machine is, is no matter of a test.
  testTimeout: 300_000,
}
