import path from 'node:path'
import { defineConfig } from '@tarojs/cli'
import { ProvidePlugin } from 'webpack'
import { version } from '../package.json'

const root = path.resolve(__dirname, '..')
const source = path.join(root, 'miniprogram')
const shared = path.join(root, 'shared')
const target = process.env.TARO_ENV ?? 'weapp'

/**
 * What is compiled beside our own source: the rules we share with the server, and packages that ship newer
 * JavaScript than an old phone's WebView reads (ES2020 and later; the floor is Chrome 78 and iOS 12).
 */
const modern = /node_modules[\\/](@orpc|@standard-server|radash)[\\/]/
const alsoCompiled = (file: string) =>
  file.startsWith(shared + path.sep) || file.startsWith(__dirname + path.sep) || modern.test(file)

/** Names the build: what another one kept on a phone may be of another shape. */
const build = process.env.CUNXING_BUILD ?? version

const cssModules = {
  enable: true,
  config: { namingPattern: 'module', generateScopedName: '[folder]-[local]-[hash:base64:4]' },
} as const

/** Text must not shrink on a small phone, so px stay px on both targets and nothing becomes a viewport unit. */
const plainPx = { enable: false, config: {} } as const

/**
 * Taro's own cache names src/app.config as a build dependency, which does not exist here and makes every write fail;
 * so it stays off and webpack's cache is set up directly. The gallery switch changes the list of pages.
 */
const cache = () => ({
  type: 'filesystem' as const,
  cacheDirectory: path.join(root, '.cache/webpack'),
  name: [process.env.NODE_ENV, 'h5', process.env.CUNXING_GALLERY ? 'gallery' : 'pages'].join('-'),
  buildDependencies: {
    config: [
      __filename,
      path.join(root, 'babel.config.js'),
      path.join(root, 'package-lock.json'),
      path.join(source, 'app.config.ts'),
      path.join(source, 'tabs.ts'),
    ],
  },
})

/** Every part's classes are its own and no part leans on another's order. */
const anyOrder = { ignoreOrder: true } as const

export default defineConfig<'webpack5'>({
  projectName: 'cunxing',
  date: '2026-05-18',
  designWidth: 375,
  deviceRatio: { 375: 2, 640: 1.17, 750: 1, 828: 0.905 },
  sourceRoot: 'miniprogram',
  outputRoot: `dist/${target}`,
  framework: 'react',
  compiler: { type: 'webpack5', prebundle: { enable: false } },
  cache: { enable: false },
  plugins: [path.join(__dirname, 'aria.ts')],
  logger: { quiet: true, stats: false },
  // Taro's default for H5, quote_keys, breaks private fields in compiled packages.
  env: {
    CUNXING_ENV: JSON.stringify(process.env.CUNXING_ENV ?? ''),
    CUNXING_SPEECH: JSON.stringify(process.env.CUNXING_SPEECH ?? ''),
    CUNXING_TEMPLATE_PROGRESS: JSON.stringify(process.env.CUNXING_TEMPLATE_PROGRESS ?? ''),
    CUNXING_TEMPLATE_LETTER: JSON.stringify(process.env.CUNXING_TEMPLATE_LETTER ?? ''),
  },
  defineConstants: { BUILD: JSON.stringify(build) },
  // A package that people download is made as small as it can be; a page for this machine is made soon.
  jsMinimizer: target === 'h5' ? 'esbuild' : 'terser',
  esbuild: { minify: { enable: true, config: { target: 'es2015', charset: 'utf8' } } },
  terser: { enable: true, config: { output: { quote_keys: false } } },
  alias: {
    '@': source,
    '@shared': shared,
    // The legacy builds have no private fields, which iOS before 14.5 lacks and Taro's preset cannot compile.
    '@tanstack/react-query': path.join(root, 'node_modules/@tanstack/react-query/build/legacy/index.js'),
    '@tanstack/query-core': path.join(root, 'node_modules/@tanstack/query-core/build/legacy/index.js'),
  },
  mini: {
    webpackChain(chain) {
      // No cache: Taro hands code that subpackages share to the minifier under a key that never changes, so that a
      // kept cache would bring back yesterday's.
      // The mini-program runtime has no AbortController; without one every query hangs at "pending".
      chain
        .plugin('abort')
        .use(ProvidePlugin, [
          { AbortController: [path.join(source, 'cloud/link/abort-controller.ts'), 'AbortController'] },
        ])
    },
    compile: { include: [alsoCompiled] },
    optimizeMainPackage: { enable: true },
    miniCssExtractPluginOption: anyOrder,
    postcss: { pxtransform: plainPx, cssModules },
  },
  h5: {
    webpackChain(chain) {
      chain.cache(cache())
      // Parts that several pages use are downloaded once, not once a page.
      const shared = { name: 'shared', minChunks: 2, chunks: 'all', enforce: true, priority: 20 }
      chain.optimization.merge({ splitChunks: { cacheGroups: { shared } } })
      // An app for one machine: hints about download sizes only bury real warnings.
      chain.performance.hints(false)
    },
    miniCssExtractPluginOption: anyOrder,
    publicPath: '/',
    staticDirectory: 'static',
    router: { mode: 'hash' },
    devServer: { port: 10086, open: false },
    compile: { include: [alsoCompiled] },
    postcss: { autoprefixer: { enable: true, config: {} }, pxtransform: plainPx, cssModules },
  },
})
