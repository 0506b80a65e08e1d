/** What was chosen cannot be opened here: it is broken, or of a kind that this phone does not draw (HEIC). */
export class UnreadablePhoto extends Error {}

/** Where photos lie on this phone from the moment they are taken until they have been sent. */
export interface PhotoShelf {
  /** Makes a photo smaller, takes its metadata off, and keeps it. Answers its name; rejects with `UnreadablePhoto`. */
  keep(path: string): Promise<string>
  /** An address that an image can show; null when the photo is gone. */
  show(name: string): Promise<string | null>
  /** Sends it into the cloud's storage. Answers the file's id. */
  upload(name: string): Promise<string>
  drop(name: string): Promise<void>
  /** The names of all that lie here. */
  names(): Promise<readonly string[]>
}
