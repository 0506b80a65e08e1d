import type { RosterImport } from '@shared/village/roster-import'
import { Button } from '@/parts/button'
import { Empty } from '@/parts/faces'
import { open, routes } from '@/routes'
import { sayWhole } from './words'

/** The roster stands. */
export const Done = ({ roster, brings }: { roster: RosterImport; brings: boolean }) => (
  <Empty
    drawing='emptyPassbook'
    title='名册导入好了'
    body={`${sayWhole(roster)}都在册了。村民找到自家就能登录，还可以去请网格员。`}
  >
    {brings && (
      <Button icon='people' onPress={() => open(routes.households)}>
        看一看各家
      </Button>
    )}
    {brings && (
      <Button kind='line' onPress={() => open(routes.roles)}>
        请人担职务
      </Button>
    )}
  </Empty>
)
