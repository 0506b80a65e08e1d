import { readFileSync } from 'node:fs'
import { readWorkbook, ROSTER_LIMITS } from '/work/trees/sheet/cloudfunctions/kernel/sheet'
async function main(){
for (const f of process.argv.slice(2)) {
  const t=Date.now()
  try { const r = await readWorkbook(readFileSync(f), { limits: ROSTER_LIMITS, isWanted: () => true }); console.log(f, Date.now()-t,'ms', JSON.stringify(r).slice(0,900)) } catch (e) { console.log(f, Date.now()-t, String(e), (e as any).code, String((e as any).cause??'')) }
}}
main()
