import type { DraftRule, Rule } from '@shared/points/rule'
import { useState } from 'react'
import { cloud } from '@/cloud/link/link'
import { useCatalogue } from '@/cloud/reads/use-catalogue'
import { useRead } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { ChooseSheet, useListSheet } from '@/parts/list-sheet'
import { type AnyOutcome, NotSent } from '@/parts/not-sent'
import { Page } from '@/parts/page'
import { PrintRow } from '@/parts/print-row'
import { Remarks } from '@/parts/remarks'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'

export type ReadRules = Awaited<ReturnType<typeof cloud.points.readRulesSheet>>

const asDraft = ({ id: _id, filing: _filing, ...draft }: Rule): DraftRule => draft

/** From which list to start: one's own, one that a village has published, or an empty one. */
export function Start({
  villageId,
  begin,
}: {
  villageId: string
  begin: (after: number, rules: readonly DraftRule[], leftOut?: ReadRules['leftOut']) => void
}) {
  const current = useCatalogue(villageId)
  const templates = useRead(['points', 'templates', villageId], () => cloud.points.listTemplates({ villageId }))
  const [failed, setFailed] = useState<AnyOutcome>()
  const [problems, setProblems] = useState<ReadRules['problems']>([])
  const latest = current.data?.latest
  const sheet = useListSheet(
    (file) => cloud.points.readRulesSheet({ villageId, file }),
    (read) => {
      setProblems(read.problems)
      if (read.problems.length === 0 && latest !== undefined) begin(latest, read.rules, read.leftOut)
    },
  )
  const take = async (templateId: string, after: number) => {
    setFailed(undefined)
    try {
      begin(after, (await cloud.points.template({ villageId, templateId })).rules)
    } catch {
      setFailed({ is: 'offline' })
    }
  }
  return (
    <Page title='定积分细则' under='先选一份做底子，再一条一条改。' reads='定积分细则。先选一份做底子，再一条一条改。'>
      <NotSent outcome={failed} />
      <Faces read={current} what='细则'>
        {({ catalogue, latest }) => (
          <>
            <Sheet>
              {catalogue && (
                <Row
                  icon='stamp'
                  title='照现在这一版改'
                  detail={`第 ${catalogue.version} 版，${catalogue.rules.length} 条`}
                  keepDetail
                  onPress={() => begin(latest, catalogue.rules.map(asDraft))}
                />
              )}
              <Row icon='plus' title='从空白写起' onPress={() => begin(latest, [])} />
            </Sheet>
            <SectionHead
              title={problems.length > 0 ? `表里有 ${problems.length} 处要改，一条都没有用` : '用填好的表'}
            />
            {problems.length > 0 && <Remarks remarks={problems} />}
            <Sheet>
              <PrintRow
                sheet
                title='下载细则表'
                detail='一条一行，现行的已经写好；村里自己的表也行'
                make={() => cloud.paper.exportVillage({ villageId, list: 'rules' })}
              />
            </Sheet>
            <ChooseSheet sheet={sheet} mended={problems.length > 0} />
            <SectionHead title='别的村公开的细则' />
            <Faces read={templates} what='各村的细则'>
              {(answer) => (
                <Sheet>
                  {answer.templates.map(({ id, village, unit, count }) => (
                    <Row
                      key={id}
                      icon='list'
                      title={village}
                      detail={`${count} 条，按${unit === 'person' ? '人' : '户'}记`}
                      keepDetail
                      onPress={() => take(id, latest)}
                    />
                  ))}
                </Sheet>
              )}
            </Faces>
          </>
        )}
      </Faces>
    </Page>
  )
}
