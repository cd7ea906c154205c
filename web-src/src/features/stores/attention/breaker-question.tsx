import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogContainer } from '@adobe/react-spectrum/DialogContainer'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenBreaker } from '../../../../../actions/admin-api/contract/installation/health'
import type { JobReply } from '../../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailed } from '../../../platform/api/failure-notice'
import { storePath } from '../../../platform/api/use-store'
import { ConfirmChange } from '../../../platform/simulation/confirm-change'
import { confirmedBy } from '../../../platform/simulation/confirmed-by'
import { useStartedJob } from '../dashboard/use-followed-job'
import { useAnswerDialog } from './use-answer-dialog'

interface BreakerQuestionProps {
  readonly storeId: string
  readonly breaker: OpenBreaker
  /** Called when the answer was accepted and the question disappears. */
  readonly onAnswered: () => void
}

/** Asks whether many listings should go to 0 at once. */
export function BreakerQuestion({ storeId, breaker, onAnswered }: BreakerQuestionProps) {
  const { say, moment } = useWords()
  const { mutate, isPending, variables } = useAnswer(storeId, onAnswered)
  const { since, listings: count, reasons } = breaker
  const { isAsking, ask, close } = useAnswerDialog('zeros')
  return (
    <div className="notice">
      <InlineAlert variant="negative">
        <Heading level={2}>{say('breaker.title', { count })}</Heading>
        <Content>
          <p className="notice__text">{say('breaker.text', { when: moment(since) })}</p>
          <Causes reasons={reasons} />
          <ButtonGroup marginTop="size-150">
            <Button
              variant="negative"
              isPending={isPending && variables?.answer === 'authorise'}
              onPress={ask}
            >
              {say('breaker.authorise')}
            </Button>
            <Button
              variant="secondary"
              isPending={isPending && variables?.answer === 'dismiss'}
              onPress={() => mutate({ answer: 'dismiss', simulationId: null })}
            >
              {say('breaker.dismiss')}
            </Button>
          </ButtonGroup>
        </Content>
      </InlineAlert>
      <DialogContainer onDismiss={close}>
        {isAsking && (
          <ConfirmChange
            change={{ kind: 'zeros', storeId }}
            storeId={storeId}
            title={(zeros) => say('breaker.confirm.title', { count: zeros ?? count })}
            action={(zeros) => say('breaker.confirm.yes', { count: zeros ?? count })}
            cancel={say('breaker.confirm.no')}
            isDestructive
            first="to-zero"
            onConfirm={(simulationId) => {
              close()
              mutate({ answer: 'authorise', simulationId })
            }}
            onClose={close}
          >
            <p>{say('breaker.confirm.text', { count })}</p>
          </ConfirmChange>
        )}
      </DialogContainer>
    </div>
  )
}

const CAUSES = [
  'sweep',
  'import',
  'topology',
  'product-poll',
  'job',
  'override-many',
  'absent',
  'drift',
  'gap',
  'feed',
] as const

/** The likely causes of the zeros, as far as they are known. */
function Causes({ reasons }: Pick<OpenBreaker, 'reasons'>) {
  const { say } = useWords()
  const kinds = new Set(reasons.map((reason) => (reason.startsWith('job:') ? 'job' : reason)))
  const causes = CAUSES.filter((cause) => kinds.has(cause))
  if (causes.length === 0) return null
  return (
    <>
      <p className="notice__text">{say('breaker.causes')}</p>
      <ul className="notice__list">
        {causes.map((cause) => (
          <li key={cause}>{say(`breaker.cause.${cause}`)}</li>
        ))}
      </ul>
    </>
  )
}

interface Answer {
  readonly answer: 'authorise' | 'dismiss'
  /** The zeros that were shown. */
  readonly simulationId: string | null
}

function useAnswer(storeId: string, onAnswered: () => void) {
  const words = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  const started = useStartedJob(storeId)
  return useMutation({
    mutationFn: async ({ answer, simulationId }: Answer) => {
      const path = `${storePath(storeId)}/zeros/${answer}`
      return unwrap(await api<JobReply>({ method: 'POST', path, body: confirmedBy(simulationId) }))
    },
    onSuccess: (reply) => {
      onAnswered()
      return started(reply)
    },
    onError: (error) => {
      ToastQueue.negative(sayFailed(words.say('breaker.failed'), failureIn(error), words))
      return queries.invalidateQueries({ queryKey: ['store', storeId] })
    },
  })
}
