import { cloud } from '@/cloud/link/link'
import { mayByRole } from '@/cloud/person/may'
import { useRead } from '@/cloud/reads/use-read'
import { Faces } from '@/parts/faces'
import { Office, useOffice } from '@/parts/office'
import { Page } from '@/parts/page'
import { Assessed } from './assessed'

/** 写名字先想清楚: what naming people does to them, kept before anybody is named in full. */
export default function AssessmentsPage() {
  const office = useOffice()
  const villageId = office.signed?.village.id
  const read = useRead(
    ['village', 'assessments', villageId],
    () => cloud.village.listAssessments({ villageId: villageId ?? '' }),
    { when: villageId !== undefined },
  )
  const missing = read.data?.assessments.filter(({ kept }) => kept === null).length
  return (
    <Page
      title='写名字先想清楚'
      under='存好了，村民才能选写全名'
      onRefresh={read.again}
      reads={missing === undefined ? undefined : missing === 0 ? '都存好了。' : `还有 ${missing} 样没有存。`}
    >
      <Office office={office}>
        {({ me, village }) => (
          <Faces read={read} what='这一页'>
            {({ assessments }) => (
              <>
                {assessments.map((line) => (
                  <Assessed
                    key={line.purpose}
                    line={line}
                    villageId={village.id}
                    mayKeep={mayByRole(me.roles, 'village.keepAssessment')}
                  />
                ))}
              </>
            )}
          </Faces>
        )}
      </Office>
    </Page>
  )
}
