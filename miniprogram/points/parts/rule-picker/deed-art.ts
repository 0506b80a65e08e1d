import bench from '@/art/deed-bench.svg'
import broom from '@/art/deed-broom.svg'
import elder from '@/art/deed-elder.svg'
import feast from '@/art/deed-feast.svg'
import neighbor from '@/art/deed-neighbor.svg'
import purse from '@/art/deed-purse.svg'
import rosette from '@/art/deed-rosette.svg'
import spade from '@/art/deed-spade.svg'
import tea from '@/art/deed-tea.svg'
import tree from '@/art/deed-tree.svg'
import type { DeedArt } from './deeds'

/** Drawings of deeds. */
export const DEED_ART: Readonly<Record<DeedArt, string>> = {
  ...{ bench, broom, elder, feast, neighbor },
  ...{ purse, rosette, spade, tea, tree },
}
