/** Workbooks made to hurt whoever reads them, each small as a file. */
import { partsOf, rawWorkbook, twoFacedZip, zipOf } from './workbooks'

const MEGABYTE = 1024 * 1024
const fill = (piece: string, megabytes: number): string =>
  piece.repeat(Math.ceil((megabytes * MEGABYTE) / piece.length))
const sheet = (whole: string) => rawWorkbook({ sheets: [{ whole }] })
const HEADINGS = ['户编号', '组', '姓名', '与户主关系', '身份证号', '货名', '分数']
const cell = (text: string) => `<c t="inlineStr"><is><t>${text}</t></is></c>`
const HEADING_ROW = `<row r="1">${HEADINGS.map(cell).join('')}</row>`
const page = (rows: string) => `<worksheet><sheetData>${HEADING_ROW}${rows}</sheetData></worksheet>`
const rows = (count: number, row: string) =>
  Array.from({ length: count }, (_, n) => `<row r="${n + 2}">${row}</row>`).join('')

/** By what each of them does. All have headings, so that readers go on. */
export const HOSTILE: Readonly<Record<string, () => Uint8Array>> = {
  'unpacks behind a ZIP64 directory that the plain one hides': () => {
    const calm = partsOf({ sheets: [{ data: HEADING_ROW }] })
    return twoFacedZip(calm, partsOf({ sheets: [{ whole: page(fill('<row><c><v>1</v></c></row>', 100)) }] }))
  },
  'states a small size and unpacks into a hundred megabytes': () => {
    const parts = partsOf({ sheets: [{ whole: page(fill(' ', 100)) }] })
    return zipOf(parts.map((part) => ({ ...part, claimed: 1000 })))
  },
  'has 19,000 rows of 40 cells': () => sheet(page(rows(19_000, '<c><v>1</v></c>'.repeat(40)))),
  'has 19,000 rows of 40 texts, none twice': () =>
    sheet(page(rows(19_000, Array.from({ length: 40 }, (_, n) => cell(`第${n}个不一样的字`)).join('')))),
  'fills its rows far to the right': () =>
    sheet(
      page(Array.from({ length: 19_000 }, (_, n) => `<row r="${n + 2}"><c r="GR${n + 2}"><v>1</v></c></row>`).join('')),
    ),
  'has a thousand sheets, each with one cell far below': () => {
    const far = page('<row r="4900"><c r="A4900"><v>1</v></c></row>')
    return rawWorkbook({ sheets: Array.from({ length: 990 }, (_, n) => ({ name: `s${n}`, whole: far })) })
  },
  'has millions of texts that no cell names': () =>
    rawWorkbook({ sheets: [{ data: HEADING_ROW }], strings: `<sst>${fill('<si/>', 15)}</sst>` }),
  'has long texts, thousands of them': () =>
    rawWorkbook({
      sheets: [{ data: HEADING_ROW }],
      strings: `<sst>${fill(`<si><t>${'长'.repeat(5000)}</t></si>`, 5)}</sst>`,
    }),
  'has one text without an end': () => sheet(page(`<row><c t="str"><v>${fill('长', 15)}`)),
  'has a comment without an end': () => sheet(page(`<!--${fill('长', 15)}`)),
  'opens elements and closes none': () => sheet(page(fill('<a>', 15))),
  'has an element with millions of attributes': () => {
    const many = Array.from({ length: 900_000 }, (_, n) => `a${n}=""`).join(' ')
    return sheet(page(`<row ${many}>`))
  },
  'has formats that write a number out in hundreds of characters': () =>
    rawWorkbook({
      sheets: [{ whole: page(rows(4900, '<c s="0"><v>1</v></c>'.repeat(9))) }],
      styles: `<styleSheet><numFmts><numFmt numFmtId="200" formatCode="${'0'.repeat(250)}"/></numFmts><cellXfs><xf numFmtId="200"/></cellXfs></styleSheet>`,
    }),
  'defines entities that multiply': () =>
    sheet(
      `<!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>${page(`<row>${cell('&b;')}</row>`)}`,
    ),
  'has cells without a value, millions of them': () => sheet(page(`<row>${fill('<c s="1"/>', 15)}</row>`)),
  'has parts by the thousand': () => zipOf(Array.from({ length: 2_100 }, (_, n) => ({ name: `x${n}`, content: '' }))),
}
