/** The first moment of a day like `2026-05-18`, epoch ms: the village's clock, never the phone's. */
export const startOfDay = (day: string): number => Date.parse(`${day}T00:00:00+08:00`)
