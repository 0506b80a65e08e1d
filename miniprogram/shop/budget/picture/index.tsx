import { sayDay } from '@shared/kernel/time'
import { useSettings } from '@/cloud/person/settings'
import { useHere } from '@/cloud/person/use-here'
import { Button } from '@/parts/button'
import { Empty, Faces } from '@/parts/faces'
import { NotSignedIn, orSignIn } from '@/parts/not-signed-in'
import { Note } from '@/parts/note'
import { Page } from '@/parts/page'
import { Row } from '@/parts/row'
import { SectionHead } from '@/parts/section-head'
import { Sheet } from '@/parts/sheet'
import { open, routes } from '@/routes'
import { sayYuan } from '@/shop/budget/parts/money'
import { type BudgetPicture, useBudget } from '@/shop/budget/parts/use-budget'
import { Forecast, Goods } from './goods'
import { Money } from './money'
import { readBudget } from './verdict'

/** 积分预算: the money and the goods that stand behind the points, for everybody of the village. */
export default function BudgetPage() {
  const here = useHere()
  const villageId = here.data?.me ? here.data.village.id : undefined
  const budget = useBudget(villageId)
  const adopts = budget.data?.canAdopt === true
  return (
    <Page
      title='积分预算'
      onRefresh={budget.again}
      reads={budget.data && readBudget(budget.data)}
      foot={
        adopts && (
          <Button icon='pen' onPress={() => open(routes.adoptBudget)}>
            {budget.data?.budget ? '定新的预算' : '定今年的预算'}
          </Button>
        )
      }
    >
      <Faces read={here} what='预算' safe='您的积分一分没少。'>
        {({ me }) =>
          me ? (
            <Faces
              read={budget}
              shape='page'
              what='预算'
              safe='您的积分一分没少。'
              refused={orSignIn('找到自家，就能看了。')}
            >
              {(picture) => <Picture picture={picture} />}
            </Faces>
          ) : (
            <NotSignedIn body='村里备了多少钱，自己村的人都能看。' />
          )
        }
      </Faces>
    </Page>
  )
}

function Picture({ picture }: { picture: BudgetPicture }) {
  const { elder } = useSettings()
  const { budget, next, canAdopt } = picture
  return (
    <>
      {budget ? <Money picture={picture} /> : <NoBudget canAdopt={canAdopt} />}
      <Goods picture={picture} />
      {!elder && <Forecast forecast={picture.forecast} />}
      {budget && <StandsOn budget={budget} />}
      {next && <Ahead next={next} />}
    </>
  )
}

const NoBudget = ({ canAdopt }: { canAdopt: boolean }) => (
  <Empty
    drawing='emptyPassbook'
    title='今年的积分预算还没有定'
    body={
      canAdopt
        ? '开会议定备多少钱、一分值多少，分才不会发过头。没定以前，照常记分。'
        : '等村里开会议定。没定以前，照常记分。'
    }
  />
)

/** What was adopted for the year that comes. */
const Ahead = ({ next }: { next: NonNullable<BudgetPicture['next']> }) => (
  <>
    <SectionHead title={`${next.year}年的也定好了`} />
    <Sheet>
      <Row
        icon='clock'
        title={`备 ${sayYuan(next.fundFen)}，一分值 ${sayYuan(next.fenPerPoint)}`}
        detail={`1月1日起用，${next.resolution.title}定的`}
        keepDetail
      />
    </Sheet>
  </>
)

/** The meeting that has decided, and how long points last. */
function StandsOn({ budget }: { budget: NonNullable<BudgetPicture['budget']> }) {
  const { resolution, adoptedAt, lastsYears, year } = budget
  return (
    <>
      <SectionHead title='谁定的' />
      <Sheet>
        <Row
          icon='stamp'
          title={resolution.title}
          detail={`到会 ${resolution.present} 人，${resolution.inFavour} 人赞成，${sayDay(adoptedAt)}起用`}
          keepDetail
        />
      </Sheet>
      <Note>{`${year}年挣的分，能用到 ${Number(year) + lastsYears} 年年底。`}</Note>
    </>
  )
}
