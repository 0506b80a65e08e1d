import path from 'node:path'
import { ARIA } from './aria-names'

/** What Taro hands to a plugin, as far as this one needs it. */
interface Platform {
  readonly template: { mergeComponents(context: unknown, patch: unknown): void }
  runtimePath: string | string[]
}
interface PluginContext {
  registerMethod(method: { name: 'onSetupClose'; fn: (platform: Platform) => void }): void
}

/** A Taro plugin: writes the aria attributes into the mini-program's templates, and tells the runtime about them. */
export default (context: PluginContext): void => {
  context.registerMethod({
    name: 'onSetupClose',
    fn(platform) {
      if (process.env.TARO_ENV !== 'weapp') return
      platform.template.mergeComponents(context, ARIA)
      const ours = path.resolve(__dirname, 'aria-runtime.ts')
      platform.runtimePath = [platform.runtimePath, ours].flat()
    },
  })
}
