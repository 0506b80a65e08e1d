import { calculateObjectSize } from 'bson'
import { requestFailed } from '../errors'
import type { Document } from './ejson'

/** MongoDB's limit for one document, in bytes of BSON. */
const LARGEST_BYTES = 16 * 1024 * 1024

/** Nothing takes more bytes of BSON for a character of its text than a digit in a long list: thirteen for two. */
const MOST_BYTES_A_CHARACTER = 7

/**
 * Refuses a document that MongoDB would not store, whatever made it so large.
 * @param text the same document as text, by which nearly all are let through unmeasured
 * @throws CloudError `DATABASE_REQUEST_FAILED`
 */
export function assertFits(document: Document, text: string): void {
  if (text.length * MOST_BYTES_A_CHARACTER <= LARGEST_BYTES) return
  const bytes = calculateObjectSize(document)
  if (bytes > LARGEST_BYTES) throw requestFailed(`the document has ${bytes} bytes, and ${LARGEST_BYTES} is the limit`)
}
