import * as z from 'zod'
import { filingRecords } from '../../cloudfunctions/filings/documents'
import { rounds, sheets } from '../../cloudfunctions/inspection/documents'
import type { Collection, Document } from '../../cloudfunctions/kernel/store'
import { meetingRecords } from '../../cloudfunctions/meetings/documents'
import { pledgeRecords } from '../../cloudfunctions/pledges/documents'
import { claims, passbooks } from '../../cloudfunctions/points/documents'
import { requestRecords } from '../../cloudfunctions/requests/documents'
import { orders, pins, shelves } from '../../cloudfunctions/shop/documents'
import { households, residents } from '../../cloudfunctions/village/documents'
import type { Change } from '../../localcloud/database'

/** One version of a document: what it was from a moment on, and what the clock said then. */
export interface Version<T> {
  readonly moment: number
  readonly at: number
  readonly document: T
}

/** A stretch of the history: everything between asking and hearing an answer. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** What became of the documents of one collection. */
class Track<T extends Document> {
  private readonly kept = new Map<string, Version<T>[]>()

  constructor(private readonly collection: Collection<T>) {}

  get name(): string {
    return this.collection.name
  }

  /** Keeps a version; answers with what is wrong with one that is not what it should be. */
  keep(text: string, moment: number, at: number): string | null {
    const { success, data: document, error } = this.collection.schema.safeParse(JSON.parse(text))
    if (!success) return `${this.collection.name} is not what it should be: ${z.prettifyError(error)}`
    const versions = this.kept.get(document._id) ?? []
    this.kept.set(document._id, versions)
    versions.push({ moment, at, document })
    return null
  }

  /** All versions of one document, oldest first. */
  of(id: string): readonly Version<T>[] {
    return this.kept.get(id) ?? []
  }

  /** What one document was at any time of a span, oldest first. */
  during(id: string, { from, to }: Span): readonly Version<T>[] {
    const versions = this.of(id)
    const end = (n: number) => versions[n + 1]?.moment ?? Number.POSITIVE_INFINITY
    return versions.filter(({ moment }, n) => moment <= to && end(n) > from)
  }

  /** What one document is now; null before there is one. */
  now(id: string): T | null {
    return this.of(id).at(-1)?.document ?? null
  }

  /** What one document was at a moment; null before there was one. */
  at(id: string, moment: number): T | null {
    return this.of(id).findLast((version) => version.moment <= moment)?.document ?? null
  }

  /** All documents as they were at a moment. */
  allAt(moment: number): T[] {
    return [...this.kept.keys()].flatMap((id) => this.at(id, moment) ?? [])
  }

  /** All documents as they are now, in the order in which they were made. */
  all(): T[] {
    return [...this.kept.values()].flatMap((versions) => versions.at(-1)?.document ?? [])
  }

  /** Every document with all its versions. */
  histories(): readonly (readonly Version<T>[])[] {
    return [...this.kept.values()]
  }
}

interface Keeps {
  keep(text: string, moment: number, at: number): string | null
}

/**
 * Everything that was ever committed, in the order in which the database did it. People look at it to choose what they
 * try; the model looks at it to say what each of them could have heard.
 */
export class Chronicle {
  readonly claims = new Track(claims)
  readonly passbooks = new Track(passbooks)
  readonly orders = new Track(orders)
  readonly shelves = new Track(shelves)
  readonly pins = new Track(pins)
  readonly rounds = new Track(rounds)
  readonly sheets = new Track(sheets)
  readonly meetings = new Track(meetingRecords)
  readonly pledges = new Track(pledgeRecords)
  readonly requests = new Track(requestRecords)
  readonly filings = new Track(filingRecords)
  readonly households = new Track(households)
  readonly residents = new Track(residents)
  /** So many versions of documents were written until now. */
  moment = 0
  /** What is wrong with documents that were written and are none. */
  readonly malformed: string[] = []
  private readonly tracks = new Map(
    [
      ...[this.claims, this.passbooks, this.orders, this.shelves, this.pins],
      ...[
        this.rounds,
        this.sheets,
        this.meetings,
        this.pledges,
        this.requests,
        this.filings,
        this.households,
        this.residents,
      ],
    ].map((track): [string, Keeps] => [track.name, track]),
  )

  /** Keeps what documents have become. */
  keep(changes: readonly Pick<Change, 'collection' | 'after'>[], at: number): void {
    for (const { collection, after } of changes) {
      const track = this.tracks.get(collection)
      if (!track || after === undefined) continue
      this.moment += 1
      const wrong = track.keep(after, this.moment, at)
      if (wrong !== null) this.malformed.push(wrong)
    }
  }
}
