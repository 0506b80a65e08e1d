import { createHmac, hkdfSync } from 'node:crypto'
import * as z from 'zod'

/** Keys of this instance, derived from the one secret that an operator sets. */
export interface Settings {
  /** 32 bytes for AES-256-GCM: numbers at rest. */
  readonly sealKey: Uint8Array
  /** Keyed hash, hex: looks a number up without storing it. */
  readonly fingerprint: (purpose: string, text: string) => string
  /** Subscription message templates by purpose; a purpose without one is told in the mini-program only. */
  readonly templates: Readonly<Partial<Record<'progress' | 'letter', string>>>
}

const environment = z.object({
  CUNXING_SECRET: z.string().min(32),
  CUNXING_TEMPLATE_PROGRESS: z.string().optional(),
  CUNXING_TEMPLATE_LETTER: z.string().optional(),
})

const derive = (secret: string, purpose: string) => new Uint8Array(hkdfSync('sha256', secret, 'cunxing', purpose, 32))

/** Reads the settings once per instance; a missing secret stops the function rather than weakening it. */
export function readSettings(env: NodeJS.ProcessEnv): Settings {
  const {
    CUNXING_SECRET,
    CUNXING_TEMPLATE_PROGRESS: progress,
    CUNXING_TEMPLATE_LETTER: letter,
  } = environment.parse(env)
  const lookupKey = derive(CUNXING_SECRET, 'lookup')
  return {
    sealKey: derive(CUNXING_SECRET, 'seal'),
    fingerprint: (purpose, text) => createHmac('sha256', lookupKey).update(`${purpose}\n${text}`).digest('hex'),
    templates: { ...(progress ? { progress } : {}), ...(letter ? { letter } : {}) },
  }
}
