/** What reading a roster gives. Exported to the rest of the house through `roster.ts`. */
import type { LeftOutSheet } from '@shared/kernel/cells'

/** A person of a household as the roster has them. */
export interface RosterResident {
  readonly name: string
  /** To the head: 户主, 妻子, 儿子… */
  readonly relation: string
  /** 18 characters, checked. */
  readonly idNumber: string
  /** Digits only, or null. */
  readonly phone: string | null
  /** Lives elsewhere. */
  readonly away: boolean
  /** The row that Excel shows, from 1. */
  readonly row: number
}

/** A household as the roster has it. */
export interface RosterHousehold {
  /** As the village writes it; `numberKey` tells whether two are the same. */
  readonly number: string
  /** The head's name. */
  readonly head: string
  /** Like `3组`. */
  readonly group: string
  /** Like `4网格`. */
  readonly grid: string | null
  /** Like `17号`. */
  readonly door: string | null
  readonly residents: RosterResident[]
}

/** Something to put right (a problem) or to look at again (a notice). */
export interface RosterProblem {
  /** The row that Excel shows, from 1; 0 for what concerns the whole file. */
  readonly row: number
  /** The heading as the village wrote it. */
  readonly column: string
  /** What is wrong and what to do, a whole sentence. */
  readonly message: string
  /** The worksheet's name, where several were read. */
  readonly sheet?: string
}

/** What the village that a roster is read for knows already. */
export interface RosterSetting {
  /** `YYYY-MM-DD` on the village's clock; nobody is born after it. */
  readonly today: string
  /** The village's own name, which many write before a group's: 鹿坪村1组. */
  readonly village: string
}

/** A roster as read. It may be imported when `problems` is empty; `households` is then complete. */
export interface RosterReading {
  readonly households: RosterHousehold[]
  readonly problems: RosterProblem[]
  readonly notices: RosterProblem[]
  /** Names of the worksheets that were read. */
  readonly sheets: string[]
  /** Worksheets with headings of which nothing was read all the same. */
  readonly leftOut: LeftOutSheet[]
}
