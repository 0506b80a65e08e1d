/** A refusal in the platform's own terms: `code` is what the SDK shows its caller, for example `DATABASE_DUPLICATE_WRITE`. */
export class CloudError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'CloudError'
    this.code = code
  }
}

/** The cloud does not start, for a reason that its operator can do something about; the message is for them. */
export class StartRefused extends Error {}

/** The request itself is malformed: nothing was tried. */
export function invalidParameter(message: string): CloudError {
  return new CloudError('INVALID_PARAM', message)
}

/** The request is well formed, but the database cannot or will not do it. */
export function requestFailed(message: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', message)
}
