import { isObject } from '../json'
import type { OpenCall } from './outbox'

/** A page that shows which subscription messages would have been sent, newest first. */
export function messagesPage(calls: readonly OpenCall[]): string {
  const list = calls.map(messageCard).join('')
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<title>会发出去的消息</title>
<style>
body{font:18px/1.5 system-ui,sans-serif;max-width:40rem;margin:0 auto;padding:1rem;background:#f6f1e7;color:#2b2620}
article{background:#fffdf8;border:1px solid #d9cfbd;border-radius:8px;padding:.75rem 1rem;margin:.75rem 0}
dl{display:grid;grid-template-columns:max-content 1fr;gap:.1rem 1rem;margin:.25rem 0}
dt,small{color:#6b6255}dd{margin:0}p{margin:.25rem 0}
</style></head><body>
<h1>会发出去的消息</h1>
<p>这是单机上的云。下面这些订阅消息在微信里会送到人手上，这里只记下来，没有真的发出。</p>
${list || '<p>还没有。</p>'}
</body></html>`
}

function messageCard({ at, request, answer }: OpenCall): string {
  const time = new Date(at + 8 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
  const data = isObject(request.data) ? Object.entries(request.data) : []
  const lines = data.map(
    ([name, field]) => `<dt>${inText(name)}</dt><dd>${inText(isObject(field) ? field.value : field)}</dd>`,
  )
  const refused = answer.errcode === 0 ? '' : `<p>微信会拒收：${inText(answer.errmsg)}</p>`
  return `<article><p>给 <b>${inText(request.touser ?? request.toUser)}</b> <small>${time}</small></p>
<dl>${lines.join('')}</dl><p><small>模板 ${inText(request.template_id ?? request.templateId)}，点开到 ${inText(request.page)}</small></p>${refused}</article>`
}

function inText(value: unknown): string {
  return String(value ?? '').replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
