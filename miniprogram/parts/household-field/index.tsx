import { Field } from '@/parts/field'

export interface HouseholdFieldProps {
  readonly label: string
  readonly value: string
  readonly onInput: (typed: string) => void
}

/** Where one types or says which household is meant. */
export const HouseholdField = (props: HouseholdFieldProps) => (
  <Field {...props} finds most={20} voice placeholder='姓名或户编号' hint='写一两个字或拼音首字母：李大山写 lds。' />
)
