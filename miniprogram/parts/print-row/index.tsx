import { usePaper } from '@/cloud/reads/use-paper'
import { Bar } from '@/parts/faces'
import { Row } from '@/parts/row'

export interface PrintRowProps {
  /** What comes out, from the person's side: 把存折印出来. */
  readonly title: string
  /** What it is and for whom. */
  readonly detail?: string | undefined
  /** An Excel sheet rather than pages. */
  readonly sheet?: boolean | undefined
  /** Asks the cloud for it: `() => cloud.paper.passbook({})`. */
  readonly make: Parameters<typeof usePaper>[0]
}

/** A line of a sheet that has a paper made and opens it; why not, when it did not work, is said under it. */
export function PrintRow({ title, detail, sheet, make }: PrintRowProps) {
  const paper = usePaper(make)
  const busy = sheet ? '正在做表…' : '正在排版…'
  return (
    <>
      <Row icon={sheet ? 'list' : 'print'} title={paper.making ? busy : title} detail={detail} onPress={paper.open} />
      {paper.trouble && <Bar>{paper.trouble}</Bar>}
    </>
  )
}
