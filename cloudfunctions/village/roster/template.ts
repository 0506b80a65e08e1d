import type { Call } from '../../kernel/call'
import { refuse } from '../../kernel/refuse'
import { rosterTemplate as templateBytes } from '../../kernel/sheet'

/** One file for everybody: writing it again changes nothing. */
const PATH = 'templates/roster.xlsx'

/** An empty roster to fill in. */
export async function rosterTemplate({ files }: Call): Promise<{ url: string; name: string }> {
  const fileId = await files.write(PATH, await templateBytes())
  const [url] = await files.links([fileId])
  if (!url) throw refuse('NOT_FOUND')
  return { url, name: '村民名册模板.xlsx' }
}
