import type { ClaimDetail } from '@shared/points/contract'
import { sayPoints } from '@shared/points/say'
import type { ReactNode } from 'react'
import type { Draft } from '@/cloud/wishes/use-draft'
import { WordsForm } from '@/parts/matter/act-form'
import type { AnyOutcome } from '@/parts/not-sent'
import { type Act, askingsOf, wantsWords } from '@/points/parts/acts'
import { Sides } from '@/points/parts/sides'
import type { Said } from './use-said'

export interface ClaimFormProps {
  readonly act: Act
  readonly detail: ClaimDetail
  readonly draft: Draft<Said>
  readonly missing?: string | undefined
  readonly outcome: AnyOutcome | undefined
  readonly send: () => Promise<boolean>
  readonly children?: ReactNode
}

/** One question about one claim; whoever judges sees both sides above it. */
export function ClaimForm({ act, detail, draft, children, ...form }: ClaimFormProps) {
  const { claim } = detail
  const asking = askingsOf(claim)[act]
  return (
    <WordsForm
      {...form}
      asking={asking}
      about={{ title: `${claim.household} ${claim.rule}`, detail: sayPoints(claim.kind, claim.points) }}
      draft={draft}
      spare={!wantsWords(act, claim)}
      most={300}
    >
      {asking.answer && <Sides detail={detail} />}
      {children}
    </WordsForm>
  )
}
