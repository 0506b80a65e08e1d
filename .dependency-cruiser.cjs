// Which way things point (see ARCHITECTURE.md). Every rule is a sentence of the architecture.
const sdk = 'node_modules/@cloudbase/node-sdk'
const contexts = 'village|points|shop|inspection|meetings|pledges|requests|filings|paper|home|jobs'
/** What each context may stand on. Together they are no circle; `paper`, `home` and `jobs` read them all. */
const STANDS_ON = {
  village: [],
  filings: ['village'],
  points: ['village', 'filings'],
  shop: ['village', 'points'],
  inspection: ['village', 'points'],
  meetings: ['village'],
  pledges: ['village'],
  requests: ['village', 'meetings'],
}
/** The function that everybody opens first answers for the first pages too. */
const ANSWERS_FOR_HOME = { village: '^cloudfunctions/village/router\\.ts$' }
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'Modules do not import each other in circles.',
      severity: 'error',
      from: { pathNot: 'node_modules' },
      to: { circular: true },
    },
    {
      name: 'shared-is-pure',
      comment: 'shared/ imports nothing but zod, dayjs and the contract builder.',
      severity: 'error',
      from: { path: '^shared/' },
      to: { pathNot: ['^shared/', 'node_modules/(zod|dayjs)/', '^@orpc/contract$', 'node_modules/@orpc/contract'] },
    },
    {
      name: 'client-never-imports-functions',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: '^(cloudfunctions|localcloud)/' },
    },
    {
      name: 'functions-never-import-client',
      severity: 'error',
      from: { path: '^cloudfunctions/' },
      to: { path: '^(miniprogram|localcloud)/' },
    },
    {
      name: 'local-cloud-knows-nobody',
      comment: 'It runs built functions; it imports none.',
      severity: 'error',
      from: { path: '^localcloud/' },
      to: { path: '^(miniprogram|cloudfunctions|shared)/' },
    },
    {
      name: 'one-importer-of-the-sdk',
      comment: 'Only the store talks to the platform.',
      severity: 'error',
      from: { path: '^cloudfunctions/', pathNot: '^cloudfunctions/kernel/store/' },
      to: { path: sdk },
    },
    {
      name: 'kernel-knows-no-context',
      severity: 'error',
      from: { path: '^cloudfunctions/kernel/' },
      to: { path: `^cloudfunctions/(matter|${contexts})/` },
    },
    {
      name: 'matter-knows-no-kind',
      comment: 'What all kinds of matter stand on imports none of them.',
      severity: 'error',
      from: { path: '^cloudfunctions/matter/' },
      to: { path: `^cloudfunctions/(${contexts})/` },
    },
    {
      name: 'contexts-meet-at-exports',
      comment: 'A context reads another only through its exports.',
      severity: 'error',
      from: { path: `^cloudfunctions/(${contexts})/` },
      to: {
        path: `^cloudfunctions/(${contexts})/`,
        pathNot: ['^cloudfunctions/$1/', '^cloudfunctions/[^/]+/exports\\.ts$'],
      },
    },
    {
      name: 'rooms-have-doors',
      comment: "A file reaches another room of its context through that room's index.ts only.",
      severity: 'error',
      from: { path: `^cloudfunctions/(${contexts})/([^/]+)/` },
      to: {
        path: `^cloudfunctions/(${contexts})/[^/]+/`,
        pathNot: ['^cloudfunctions/$1/$2/', '/index\\.ts$'],
      },
    },
    {
      name: 'contexts-use-doors',
      comment: 'What lies beside the rooms reaches them through their index.ts as well.',
      severity: 'error',
      from: { path: ['^cloudfunctions/[^/]+\\.ts$', '^cloudfunctions/[^/]+/[^/]+\\.ts$'] },
      to: { path: `^cloudfunctions/(${contexts})/[^/]+/`, pathNot: '/index\\.ts$' },
    },
    ...Object.entries(STANDS_ON).map(([context, below]) => ({
      name: `${context}-stands-on-less`,
      comment: 'Contexts do not import each other in circles.',
      severity: 'error',
      from: { path: `^cloudfunctions/${context}/`, pathNot: ANSWERS_FOR_HOME[context] ?? '^$' },
      to: { path: `^cloudfunctions/(${contexts})/`, pathNot: `^cloudfunctions/(${[context, ...below].join('|')})/` },
    })),
    {
      name: 'one-caller-of-the-cloud',
      comment: 'Only miniprogram/cloud reaches the cloud.',
      severity: 'error',
      from: { path: '^miniprogram/', pathNot: '^miniprogram/cloud/' },
      to: { path: 'node_modules/@orpc/client' },
    },
    {
      name: 'no-validator-in-the-client',
      comment: 'zod stays out of the mini-program; it takes types only.',
      severity: 'error',
      from: { path: '^miniprogram/' },
      to: { path: 'node_modules/zod/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'ground-knows-no-page',
      comment: 'What all pages stand on imports none of them.',
      severity: 'error',
      from: { path: '^miniprogram/(parts|cloud|platform)/' },
      to: { path: `^miniprogram/(${contexts})/` },
    },
    {
      name: 'pages-of-one-context',
      comment: 'Pages of one context do not import from another: both take from parts, cloud, platform and routes.',
      severity: 'error',
      from: { path: `^miniprogram/(${contexts})/` },
      to: { path: `^miniprogram/(${contexts})/`, pathNot: '^miniprogram/$1/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.json'],
      conditionNames: ['import', 'require', 'node', 'default'],
      mainFields: ['module', 'main'],
    },
  },
}
