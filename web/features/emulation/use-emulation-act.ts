/** An act of the movement under the name that the page shows; lists, counts and conditions are asked anew afterwards. */
import { useAct } from '../../act.ts'
import { type Own, useOwnAct } from '../../own-act.ts'
import { emulationKey } from './ask.ts'

export function useEmulationAct<Given, Answer>(
  send: (given: Given, own: Own) => Promise<Answer>,
  onSuccess?: (answer: Answer) => void,
) {
  const act = useOwnAct()
  return useAct((given: Given) => act((own) => send(given, own)), {
    ...(onSuccess === undefined ? {} : { onSuccess }),
    changes: [emulationKey],
  })
}
