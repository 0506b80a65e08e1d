import { useChange } from '@/cloud/wishes/use-change'
import { Button } from '@/parts/button'
import { tell } from '@/platform/ask'
import { askToBeTold, canBeTold } from '@/platform/subscribe'

/** Lets the next news come through WeChat: one tap, one message of each kind. Draws nothing where that cannot be. */
export function TellMe() {
  const accept = {
    progress: useChange('village.acceptMessages', 'messages:progress'),
    letter: useChange('village.acceptMessages', 'messages:letter'),
  }
  if (!canBeTold) return null
  const ask = async () => {
    const accepted = await askToBeTold()
    for (const template of accepted) await accept[template].send({ template, count: 1 })
    if (accepted.length > 0) tell('记下了，有消息微信里告诉您')
  }
  return (
    <Button kind='line' icon='horn' onPress={ask}>
      下次在微信里告诉我
    </Button>
  )
}
