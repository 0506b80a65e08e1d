import { cloud } from '@/cloud/link/link'
import { usePages } from '@/cloud/reads/use-read'
import { readFiling, sayFiled, standingOf } from '@/filings/parts/say-filing'
import { ListPage, useVillage } from '@/parts/matter/list-page'
import { MatterRow } from '@/parts/matter/row'
import { Sheet } from '@/parts/sheet'
import { Tag } from '@/parts/tag'

/** 备案: what the village has asked its town about, and how that stands. */
export default function FilingsPage() {
  const { villageId } = useVillage()
  const pages = usePages(
    ['filings', 'list', villageId],
    (cursor) => cloud.filings.listFilings({ villageId: villageId ?? '', cursor }),
    { when: villageId !== undefined },
  )
  return (
    <ListPage
      pages={pages}
      refOf={({ id }) => `filing:${id}`}
      title='镇上备案'
      under='先问过镇上，没意见才用'
      what='备案'
      signedIn='找到自家，就能看到村里的备案。'
      reads={(newest) => newest && `镇上备案。${readFiling(newest)}`}
      empty={{ drawing: 'nothingToDo', title: '还没有备案', body: '要先问镇上的规矩，送去以后这里看得到。' }}
    >
      {(lines) => (
        <Sheet>
          {lines.map((line) => (
            <MatterRow
              key={line.id}
              icon='stamp'
              title={line.title}
              detail={sayFiled(line)}
              of={`filing:${line.id}`}
              under={<Tag tone={standingOf(line).tone}>{standingOf(line).word}</Tag>}
            />
          ))}
        </Sheet>
      )}
    </ListPage>
  )
}
