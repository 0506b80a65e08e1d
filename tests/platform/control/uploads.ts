import { randomUUID } from 'node:crypto'
import type { Answer, Asked } from './gate'

/** The vendor's bucket for code on its way to a function, in Shanghai. */
export const HOST = 'shtempcos-1253665819.cos.ap-shanghai.myqcloud.com'

const xml = (root: string, inside: string): Answer => ({
  headers: { 'content-type': 'application/xml', etag: '"whole"' },
  body: `<?xml version="1.0" encoding="UTF-8"?><${root}>${inside}</${root}>`,
})

/** What was uploaded, by key. Source: the object storage's interface for uploads in parts. */
export class Uploads {
  readonly objects = new Map<string, Buffer>()
  private readonly open = new Map<string, Map<number, Buffer>>()

  /** Answers an upload that brings the permission that was given out for it; throws for what is none of an upload. */
  answer({ method, url, headers, body }: Asked, permission: string): Answer {
    const { pathname, searchParams } = new URL(url, `https://${HOST}`)
    if (headers.authorization !== permission) return { status: 403, body: '<Error><Code>AccessDenied</Code></Error>' }
    const key = decodeURIComponent(pathname)
    const uploadId = searchParams.get('uploadId') ?? ''
    if (method === 'GET' && searchParams.has('uploads'))
      return xml('ListMultipartUploadsResult', '<IsTruncated>false</IsTruncated>')
    if (method === 'POST' && searchParams.has('uploads')) {
      const fresh = randomUUID()
      this.open.set(fresh, new Map())
      return xml('InitiateMultipartUploadResult', `<Key>${key}</Key><UploadId>${fresh}</UploadId>`)
    }
    const parts = this.open.get(uploadId)
    if (!parts) throw new Error(`no upload that was begun: ${method} ${url}`)
    if (method === 'PUT') {
      parts.set(Number(searchParams.get('partNumber')), body)
      return { headers: { etag: `"part-${searchParams.get('partNumber')}"` }, body: '' }
    }
    if (method !== 'POST') throw new Error(`no step of an upload: ${method} ${url}`)
    const inOrder = [...parts].sort(([a], [b]) => a - b).map(([, part]) => part)
    this.objects.set(key, Buffer.concat(inOrder))
    this.open.delete(uploadId)
    return xml('CompleteMultipartUploadResult', `<Key>${key.slice(1)}</Key><ETag>"whole"</ETag>`)
  }
}
