/** Villages are played until one of them shows what is wrong. */
export const villages = { by: 'simulator', tests: /comes out right, seed \d+$/ } as const
