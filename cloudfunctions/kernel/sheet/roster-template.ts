/** The empty roster that a village fills in. */
import { EXAMPLE_REMARK } from '@shared/village/roster'
import { addTable, bytesOf, newWorkbook, type SheetColumn } from './write-sheet'

/** All columns are text: Excel would cut identity numbers and turn `3-17` into a date. */
export const ROSTER_COLUMNS: readonly SheetColumn[] = [
  { name: '户编号', width: 10, text: true },
  { name: '户主', width: 12, text: true },
  { name: '组', width: 8, text: true },
  { name: '网格', width: 10, text: true },
  { name: '门牌号', width: 12, text: true },
  { name: '姓名', width: 12, text: true },
  { name: '与户主关系', width: 12, text: true },
  { name: '身份证号', width: 22, text: true },
  { name: '手机号', width: 15, text: true },
  { name: '在外', width: 8, text: true },
  { name: '备注', width: 20, text: true },
]

/** Nobody: region 990101 does not exist, and no network gives out these phone numbers. */
const EXAMPLES = [
  ['1', '张大田', '3组', '5网格', '17号', '张大田', '户主', '990101197003150016', '19900000001', '否', EXAMPLE_REMARK],
  ['', '', '', '', '', '刘小禾', '妻子', '990101197208220022', '19900000002', '是', EXAMPLE_REMARK],
]

const GUIDE = [
  ['户编号', '必填', '村里自己的编号，一户一个，不能重复。'],
  ['户主', '可以不填', '要和“与户主关系”里写“户主”的那个人一样。'],
  ['组', '必填', '写3、三组、第3组都行。'],
  ['网格', '可以不填', '写1、1网格都行。'],
  ['门牌号', '可以不填', '写17、17号都行。'],
  ['姓名', '必填', '和身份证上一样。'],
  ['与户主关系', '必填', '每户要有一个人写“户主”，只能有一个。别的写妻子、儿子、儿媳、孙女……'],
  ['身份证号', '必填', '18位，这一列是文本，不要改成数字。'],
  ['手机号', '可以不填', '11位；座机带上区号。'],
  ['在外', '可以不填', '长年不在村里住的写“是”。'],
  ['备注', '可以不填', '不会导入。'],
  ['同一户的人', '', '挨着写。户编号、户主、组、网格、门牌号只在第一行写就行，下面空着，合并单元格也行。'],
  ['示例的两行', '', '备注以“示例”开头的行，导入时会跳过，删不删都行。'],
  ['传上来以后', '', '先看预览，有没填对的地方会一行一行告诉您，一户都不会先导进去。'],
]

/** A workbook with headings, two made-up example rows that the import passes over, and a sheet that explains. */
export async function rosterTemplate(): Promise<Uint8Array> {
  const workbook = await newWorkbook()
  addTable(workbook, { title: '村民名册', columns: ROSTER_COLUMNS, rows: EXAMPLES })
  addTable(workbook, {
    title: '填写说明',
    columns: [
      { name: '这一列', width: 16 },
      { name: '要不要填', width: 12 },
      { name: '怎么填', width: 80 },
    ],
    rows: GUIDE,
  })
  return bytesOf(workbook)
}
