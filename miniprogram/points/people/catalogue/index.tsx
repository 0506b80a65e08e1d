import { useRouter } from '@tarojs/taro'
import { mayByRole } from '@/cloud/person/may'
import { useHere } from '@/cloud/person/use-here'
import { useCatalogue } from '@/cloud/reads/use-catalogue'
import { Button } from '@/parts/button'
import { Faces } from '@/parts/faces'
import { Page } from '@/parts/page'
import { NoCatalogue } from '@/points/parts/no-catalogue'
import { open, routes } from '@/routes'
import { Adopted } from './adopted'
import { Waiting } from './waiting'

/** 积分细则, for everybody: what counts how much, what it takes, and which meeting decided so. `?version=` for an older one. */
export default function CataloguePage() {
  const { version } = useRouter().params
  const here = useHere()
  const read = useCatalogue(here.data?.village.id, version === undefined ? undefined : Number(version))
  const adopted = read.data?.catalogue
  const mayAdopt = mayByRole(here.data?.me?.roles ?? [], 'points.adoptCatalogue')
  return (
    <Page
      title='积分细则'
      under={adopted ? `第 ${adopted.version} 版${isOld(read.data) ? '，已经换新的了' : ''}` : undefined}
      onRefresh={read.again}
      reads={
        adopted
          ? `积分细则第 ${adopted.version} 版，${adopted.resolution.title}通过，一共 ${adopted.rules.length} 条。`
          : undefined
      }
      foot={
        mayAdopt && (
          <Button kind='line' icon='pen' onPress={() => open(routes.adoptCatalogue)}>
            {adopted ? '换一版' : '定细则'}
          </Button>
        )
      }
    >
      <Faces read={here} what='积分细则'>
        {() => (
          <Faces read={read} what='积分细则'>
            {({ catalogue, latest }) =>
              catalogue ? (
                <Adopted catalogue={catalogue}>
                  {catalogue.version === latest && (
                    <Waiting catalogue={catalogue} villageId={here.data?.village.id ?? ''} may={mayAdopt} />
                  )}
                </Adopted>
              ) : (
                <NoCatalogue />
              )
            }
          </Faces>
        )}
      </Faces>
    </Page>
  )
}

const isOld = (answer: ReturnType<typeof useCatalogue>['data']) =>
  answer?.catalogue != null && answer.catalogue.version < answer.latest
