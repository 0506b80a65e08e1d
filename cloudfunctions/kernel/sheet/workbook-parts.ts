/** What a workbook is made of: its sheets in their order, and where the parts lie that they refer to. */
import type { Archive } from './archive'
import { SheetError } from './sheet-error'
import { walkXml } from './walk-xml'

/** One sheet as the workbook lists it. `part` is null for a chart or a dialogue, which has no cells. */
export interface ListedSheet {
  readonly name: string
  readonly hidden: boolean
  readonly part: string | null
}

export interface WorkbookParts {
  readonly sheets: readonly ListedSheet[]
  /** Days are counted from 1904, as old Macs did. */
  readonly from1904: boolean
  readonly texts: string | null
  readonly styles: string | null
}

interface Relation {
  /** The last word of its type: `worksheet`, `sharedStrings`. */
  readonly kind: string
  readonly part: string
}

const ROOT_RELATIONS = '_rels/.rels'
const USUAL_WORKBOOK = 'xl/workbook.xml'
const lastWord = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** `../a.xml` beside `xl/workbook.xml` is `a.xml`; one that begins with a slash counts from the top. */
function resolved(target: string, from: string): string {
  const path = target.replaceAll('\\', '/')
  const folders = path.startsWith('/') ? [] : from.split('/').slice(0, -1)
  for (const step of path.split('/')) {
    if (step === '..') folders.pop()
    else if (step !== '.' && step !== '') folders.push(step)
  }
  return folders.join('/')
}

/** Where a part keeps what it refers to: `xl/_rels/workbook.xml.rels`. */
function relationsPart(part: string): string {
  const name = lastWord(part)
  return `${part.slice(0, part.length - name.length)}_rels/${name}.rels`
}

async function relationsOf(archive: Archive, part: string, from: string): Promise<Map<string, Relation>> {
  const relations = new Map<string, Relation>()
  if (!archive.has(part)) return relations
  await walkXml(archive.read(part), {
    open: (name, { Id, Type, Target, TargetMode }) => {
      if (name !== 'Relationship' || !Id || !Type || !Target || TargetMode === 'External') return
      relations.set(Id, { kind: lastWord(Type), part: resolved(Target, from) })
    },
  })
  return relations
}

const partOf = (relations: ReadonlyMap<string, Relation>, kind: string): string | null =>
  [...relations.values()].find((relation) => relation.kind === kind)?.part ?? null

/** The workbook's own part: what the archive says, or where everybody puts it. */
async function findWorkbook(archive: Archive): Promise<string> {
  const said = partOf(await relationsOf(archive, ROOT_RELATIONS, ''), 'officeDocument')
  const part = said !== null && archive.has(said) ? said : USUAL_WORKBOOK
  if (!archive.has(part)) throw new SheetError('NOT_XLSX')
  return part
}

/** The sheet's relation: its prefix is the writer's choice. */
const relationId = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes).find(([name]) => /:id$/i.test(name))?.[1] ?? ''

const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Reads what the workbook says of itself. Throws `SheetError`. */
export async function readParts(archive: Archive): Promise<WorkbookParts> {
  const workbook = await findWorkbook(archive)
  const relations = await relationsOf(archive, relationsPart(workbook), workbook)
  const sheets: ListedSheet[] = []
  let from1904 = false
  let isWorkbook = false
  await walkXml(archive.read(workbook), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      else if (name === 'workbookPr') from1904 = isTrue(attributes.date1904)
      else if (name === 'sheet') sheets.push(listed(attributes, relations, archive))
    },
  })
  if (!isWorkbook) throw new SheetError('NOT_XLSX')
  const [texts, styles] = ['sharedStrings', 'styles'].map((kind) => {
    const part = partOf(relations, kind)
    return part !== null && archive.has(part) ? part : null
  })
  return { sheets, from1904, texts: texts ?? null, styles: styles ?? null }
}

function listed(
  attributes: Readonly<Record<string, string>>,
  relations: ReadonlyMap<string, Relation>,
  archive: Archive,
): ListedSheet {
  const relation = relations.get(relationId(attributes))
  const { name = '', state = 'visible' } = attributes
  if (relation?.kind === 'worksheet' && !archive.has(relation.part)) throw new SheetError('BROKEN')
  return { name, hidden: state !== 'visible', part: relation?.kind === 'worksheet' ? relation.part : null }
}
