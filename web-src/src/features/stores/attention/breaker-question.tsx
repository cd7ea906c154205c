import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Content } from '@adobe/react-spectrum/Content'
import { DialogTrigger } from '@adobe/react-spectrum/DialogTrigger'
import { Heading } from '@adobe/react-spectrum/Heading'
import { InlineAlert } from '@adobe/react-spectrum/InlineAlert'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import type { OpenBreaker } from '../../../../../actions/admin-api/contract/health'
import type { JobReply } from '../../../../../actions/admin-api/contract/jobs'
import { useWords } from '../../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../../platform/api/admin-api-context'
import { sayFailure } from '../../../platform/api/failure-notice'
import { storePath } from '../../../platform/api/use-store'
import { ConfirmDialog } from '../../../platform/ui/confirm-dialog'
import { useStartedJob } from '../dashboard/use-followed-job'

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
  return (
    <div className="notice">
      <InlineAlert variant="negative">
        <Heading level={2}>{say('breaker.title', { count })}</Heading>
        <Content>
          <p className="notice__text">{say('breaker.text', { when: moment(since) })}</p>
          <Causes reasons={reasons} />
          <ButtonGroup marginTop="size-150">
            <DialogTrigger>
              <Button variant="negative" isPending={isPending && variables === 'authorise'}>
                {say('breaker.authorise')}
              </Button>
              <ConfirmDialog
                title={say('breaker.confirm.title', { count })}
                action={say('breaker.confirm.yes', { count })}
                cancel={say('breaker.confirm.no')}
                onConfirm={() => mutate('authorise')}
              >
                {say('breaker.confirm.text', { count })}
              </ConfirmDialog>
            </DialogTrigger>
            <Button
              variant="secondary"
              isPending={isPending && variables === 'dismiss'}
              onPress={() => mutate('dismiss')}
            >
              {say('breaker.dismiss')}
            </Button>
          </ButtonGroup>
        </Content>
      </InlineAlert>
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

function useAnswer(storeId: string, onAnswered: () => void) {
  const words = useWords()
  const api = useAdminApi()
  const queries = useQueryClient()
  const started = useStartedJob(storeId)
  return useMutation({
    mutationFn: async (answer: 'authorise' | 'dismiss') => {
      const path = `${storePath(storeId)}/zeros/${answer}`
      return unwrap(await api<JobReply>({ method: 'POST', path, body: {} }))
    },
    onSuccess: (reply) => {
      onAnswered()
      return started(reply)
    },
    onError: (error) => {
      ToastQueue.negative(`${words.say('breaker.failed')}. ${sayFailure(failureIn(error), words)}`)
      return queries.invalidateQueries({ queryKey: ['store', storeId] })
    },
  })
}
