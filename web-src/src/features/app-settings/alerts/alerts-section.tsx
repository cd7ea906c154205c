import { Heading } from '@adobe/react-spectrum/Heading'
import { StatusLight } from '@adobe/react-spectrum/StatusLight'
import type { AlertAttempt } from '../../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../../i18n/words-context'
import { QueryFailure } from '../../../platform/api/query-failure'
import { Ago } from '../../../platform/ui/ago'
import { SkeletonBlocks } from '../../../platform/ui/page-skeleton'
import { AlertsForm } from './alerts-form'
import { sayOutcome } from './outcome-words'
import { useAlerts } from './use-alerts'

/** Alerts to the merchant: the webhook and the result of the last delivery. */
export function AlertsSection() {
  const { say, moment } = useWords()
  const { data, error, isPending, refetch } = useAlerts()
  return (
    <section className="panel app-settings" aria-labelledby="alerts-heading">
      <div>
        <Heading level={2} margin={0} id="alerts-heading">
          {say('alerts.title')}
        </Heading>
        <p className="quiet app-settings__text">{say('alerts.text')}</p>
        <QueryFailure title={say('alerts.failed')} error={error} onRetry={refetch} />
        {isPending && <SkeletonBlocks label={say('alerts.loading')} blocks={1} />}
        {data && (
          <p className="app-settings__state">
            {data.webhook
              ? say('alerts.on', {
                  origin: data.webhook.origin,
                  name: data.webhook.savedBy,
                  at: moment(data.webhook.savedAt),
                })
              : say('alerts.off')}
          </p>
        )}
        {data?.last && <LastAttempt attempt={data.last} />}
      </div>
      {data && <AlertsForm webhook={data.webhook} />}
    </section>
  )
}

function LastAttempt({ attempt: { at, code } }: { readonly attempt: AlertAttempt }) {
  const words = useWords()
  return (
    <StatusLight variant={code === null ? 'positive' : 'negative'}>
      {words.say('alerts.last')} <Ago at={at} />:{' '}
      {code === null ? words.say('alerts.delivered') : sayOutcome(code, words)}
    </StatusLight>
  )
}
