import { type Run, workThrough } from '../../kernel/timer'
import { type Paper, papers } from '../documents'

/** Removes files a day after they were made; that they were made stays written down. */
export const removePapers = (run: Run): Promise<void> =>
  workThrough(run, papers, { where: { removeAt: { lte: run.now } }, by: 'removeAt' }, (paper) => remove(run, paper))

/** The file first: what is cut short in between is done again, and removing what is gone does no harm. */
async function remove({ store, files }: Run, paper: Paper): Promise<void> {
  if (paper.fileId !== null) await files.remove([paper.fileId])
  await store.transaction((tx) => tx.put(papers, { ...paper, fileId: null, removeAt: null }))
}
