import type { Attempt, Heard, Trial } from '../trial'
import type { Case, Law } from './case'
import { raise, stepOfClaim } from './claims'
import { grant, revoke } from './duties'
import { callMeeting, stepOfMeeting } from './meetings'
import { newOrder, stepOfOrder } from './orders'
import { promise, promiseAtHome, stepOfPledge } from './pledges'
import { raiseRequest, reportRequest, stepOfRequest } from './requests'
import { startRound, stepOfRound, stepOfSheet } from './rounds'
import { pin, price, stock } from './stock'

const LAWS: Readonly<Record<string, Law>> = {
  ...{ 'points.raiseClaim': raise, 'points.raiseClaimFor': raise, 'points.raiseDeduction': raise },
  ...{ 'points.verifyClaim': stepOfClaim, 'points.voteOnClaim': stepOfClaim, 'points.withdrawClaim': stepOfClaim },
  ...{ 'points.object': stepOfClaim, 'points.decideObjection': stepOfClaim },
  ...{ 'points.stateCase': stepOfClaim, 'points.rectify': stepOfClaim, 'points.checkRectified': stepOfClaim },
  ...{ 'points.standAside': stepOfClaim },
  ...{ 'shop.place': newOrder, 'shop.placeFor': newOrder, 'shop.offer': newOrder, 'shop.sell': newOrder },
  ...{ 'shop.handOver': stepOfOrder, 'shop.cancel': stepOfOrder, 'shop.answerOffer': stepOfOrder },
  ...{ 'shop.contest': stepOfOrder, 'shop.settle': stepOfOrder },
  ...{ 'shop.stockIn': stock, 'shop.countStock': stock, 'shop.setPin': pin },
  ...{ 'shop.saveGoods': price, 'village.grantRole': grant, 'village.revokeRole': revoke },
  ...{ 'inspection.startRound': startRound, 'inspection.closeWalk': stepOfRound, 'inspection.vote': stepOfRound },
  ...{ 'inspection.withdrawRound': stepOfRound, 'inspection.score': stepOfSheet },
  ...{ 'meetings.callMeeting': callMeeting, 'meetings.holdMeeting': stepOfMeeting },
  ...{ 'meetings.publishMinutes': stepOfMeeting, 'meetings.callOffMeeting': stepOfMeeting },
  ...{ 'pledges.promise': promise, 'pledges.promiseAtHome': promiseAtHome, 'pledges.keep': stepOfPledge },
  ...{ 'pledges.lengthen': stepOfPledge, 'pledges.answer': stepOfPledge, 'pledges.mark': stepOfPledge },
  ...{ 'pledges.withdraw': stepOfPledge },
  ...{ 'requests.raise': raiseRequest, 'requests.report': reportRequest, 'requests.join': stepOfRequest },
  ...{ 'requests.urge': stepOfRequest, 'requests.assign': stepOfRequest, 'requests.help': stepOfRequest },
  ...{ 'requests.hand': stepOfRequest, 'requests.discuss': stepOfRequest },
  ...{ 'requests.withdraw': stepOfRequest, 'requests.accept': stepOfRequest, 'requests.pass': stepOfRequest },
  ...{ 'requests.dispute': stepOfRequest, 'requests.rule': stepOfRequest, 'requests.note': stepOfRequest },
  ...{ 'requests.postpone': stepOfRequest, 'requests.finish': stepOfRequest, 'requests.turn': stepOfRequest },
  ...{ 'requests.insist': stepOfRequest, 'requests.agree': stepOfRequest, 'requests.again': stepOfRequest },
  ...{ 'requests.revisit': stepOfRequest },
  ...{ 'inspection.object': stepOfSheet, 'inspection.decideObjection': stepOfSheet },
}

/** "Not now": always possible, and never remembered. */
const PASSING = 'BUSY'

/** Every answer that cannot have been: told once an attempt. */
export function impossible({ machine: { chronicle }, attempts, season: { covers } }: Trial): string[] {
  return attempts.flatMap((attempt) => {
    const shared = attempts.some((other) => other !== attempt && keyOf(other) === keyOf(attempt))
    const wrong = attempt.heard.flatMap((heard) =>
      shared && saysReused(heard) ? [] : verdict({ chronicle, attempt, heard, covers }),
    )
    const { openid, procedure } = attempt.request
    return [...new Set(wrong)].map((why) => `${attempt.number} ${procedure} by ${openid}: ${why}`)
  })
}

/** The same key of the same person for the same thing: what was asked first has it. */
const keyOf = ({ request: { openid, procedure, input } }: Attempt): string => `${openid} ${procedure} ${input.key}`

const saysReused = ({ answer }: Heard): boolean => answer.is === 'refused' && answer.code === 'KEY_REUSED'

function verdict(of: Case): readonly string[] {
  const { answer, span } = of.heard
  const law = LAWS[of.attempt.request.procedure]
  if (!law) return ['the model knows nothing of it']
  if (answer.is === 'nothing') return []
  if (answer.is === 'done') return law.doubts(of)
  if (answer.code === PASSING) return []
  for (let moment = span.from; moment <= span.to; moment += 1) {
    if (law.reasons(of, moment).includes(answer.code)) return []
  }
  return [`${answer.code} ${JSON.stringify(answer.data)} was not so at any moment while it waited`]
}
