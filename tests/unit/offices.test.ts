import { access } from '@shared/access'
import { roundFlow, sheetFlow } from '@shared/inspection/flow'
import { type Access, GRANTED_ROLES } from '@shared/kernel/access'
import { meetingFlow } from '@shared/meetings/flow'
import { awardFlow, deductionFlow } from '@shared/points/flow'
import { orderFlow } from '@shared/shop/flow'
import { mayName, OFFICE_ORDER, OFFICES } from '@shared/village/offices'

test('an office says that it opens something exactly where the access table names it', () => {
  const rows: readonly Access[] = Object.values(access)
  const opened = GRANTED_ROLES.filter((role) => rows.some(({ who }) => role in who))
  expect(GRANTED_ROLES.filter((role) => OFFICES[role].opens)).toEqual(opened)
})

test('no step of a flow is taken by an office that opens nothing', () => {
  const flows = [awardFlow, deductionFlow, orderFlow, roundFlow, sheetFlow, meetingFlow]
  const actors = new Set<string>(flows.flatMap(({ steps }) => steps.flatMap(({ by }) => [...by])))
  expect(GRANTED_ROLES.filter((role) => !OFFICES[role].opens && actors.has(role))).toEqual([])
})

test('a committee names to the offices of its village, the town to those of its own besides, and nobody else to any', () => {
  const ofVillage = OFFICE_ORDER.filter((role) => mayName(['committee'], role))
  expect(OFFICE_ORDER.filter((role) => !ofVillage.includes(role))).toEqual([
    ...['legalAdviser', 'unitOfficer', 'townOfficer', 'countyOfficer'],
  ])
  expect(OFFICE_ORDER.filter((role) => !mayName(['townOfficer'], role))).toEqual(['countyOfficer'])
  for (const role of GRANTED_ROLES.filter((one) => one !== 'committee' && one !== 'townOfficer')) {
    expect(OFFICE_ORDER.filter((office) => mayName(['resident', role], office))).toEqual([])
  }
})
