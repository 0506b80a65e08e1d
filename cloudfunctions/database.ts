import { filingsCollections } from './filings/documents'
import { inspectionCollections } from './inspection/documents'
import { kernelCollections } from './kernel/collections'
import { meetingsCollections } from './meetings/documents'
import { paperCollections } from './paper/documents'
import { pledgesCollections } from './pledges/documents'
import { pointsCollections } from './points/documents'
import { sealCollections } from './points/seal'
import { requestsCollections } from './requests/documents'
import { figuresCollections } from './requests/figures'
import { shopCollections } from './shop/documents'
import { villageCollections } from './village/documents'
import { namingCollections } from './village/naming'

/** Every collection and index, declared once: the build writes them down for the local cloud and for the deployment. */
export const collections = [
  ...kernelCollections,
  ...villageCollections,
  ...namingCollections,
  ...pointsCollections,
  ...sealCollections,
  ...shopCollections,
  ...inspectionCollections,
  ...meetingsCollections,
  ...pledgesCollections,
  ...requestsCollections,
  ...figuresCollections,
  ...filingsCollections,
  ...paperCollections,
].map(({ name, indexes }) => ({
  name,
  indexes,
}))
