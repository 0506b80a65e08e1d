/** The duty of the village office, which no person holds. */
export const OFFICE_DUTY = '村办公室'

/** The office among the households of a village: it is no family. */
export const OFFICE_NAME = '村委会'

/** Whom one rings, as one says it: 张小梅; 村里 where it is the office. */
export const sayWhom = ({ name, duty }: { readonly name: string; readonly duty: string }): string =>
  duty === OFFICE_DUTY ? '村里' : name
