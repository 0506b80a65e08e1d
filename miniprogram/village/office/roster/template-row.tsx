import { Bar } from '@/parts/faces'
import { Row } from '@/parts/row'
import { Sheet } from '@/parts/sheet'
import { useTemplate } from './use-template'

/** The way to an empty roster, with every column named as we read it. */
export function TemplateRow({ villageId }: { villageId: string }) {
  const template = useTemplate(villageId)
  return (
    <>
      {template.words && <Bar>{template.words}</Bar>}
      <Sheet>
        <Row
          icon='list'
          title={template.busy ? '正在取模板…' : '下载空白名册'}
          detail='一人一行，每户写清户主、组和身份证号'
          onPress={template.fetch}
        />
      </Sheet>
    </>
  )
}
