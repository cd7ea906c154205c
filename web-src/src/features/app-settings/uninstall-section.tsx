import { Heading } from '@adobe/react-spectrum/Heading'
import { Radio, RadioGroup } from '@adobe/react-spectrum/RadioGroup'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { useMutation } from '@tanstack/react-query'
import type { AppReply, AppRequest } from '../../../../actions/admin-api/contract/installation/app'
import { useWords } from '../../i18n/words-context'
import { failureIn, unwrap, useAdminApi } from '../../platform/api/admin-api-context'
import { sayFailed } from '../../platform/api/failure-notice'
import { useMayChange } from '../../platform/api/rights'

interface UninstallSectionProps {
  readonly reply: AppReply
  /** Called after a save, or when somebody else saved first, so that the parent reloads. */
  readonly onSaved: () => void
}

const CHOICES = ['keep', 'delete'] as const

/** What happens to the data when the app is uninstalled, and what Amazon shows then. */
export function UninstallSection({ reply, onSaved }: UninstallSectionProps) {
  const { say } = useWords()
  const mayChange = useMayChange()
  const { mutate, isPending, variables } = useSave(reply, onSaved)
  return (
    <section className="panel app-settings" aria-labelledby="uninstall-heading">
      <div>
        <Heading level={2} margin={0} id="uninstall-heading">
          {say('uninstall.title')}
        </Heading>
        <p className="quiet app-settings__text">{say('uninstall.text')}</p>
        <RadioGroup
          label={say('uninstall.label')}
          value={isPending ? variables : reply.dataOnUninstall}
          isDisabled={isPending || !mayChange}
          onChange={(chosen) => mutate(CHOICES.find((each) => each === chosen) ?? 'keep')}
        >
          {CHOICES.map((choice) => (
            <Radio key={choice} value={choice}>
              {say(`uninstall.${choice}`)}
            </Radio>
          ))}
        </RadioGroup>
      </div>
    </section>
  )
}

/** Saves at once. The limits stay as last saved. */
function useSave({ version, limits }: AppReply, onSaved: () => void) {
  const words = useWords()
  const api = useAdminApi()
  return useMutation({
    mutationFn: async (dataOnUninstall: AppReply['dataOnUninstall']) => {
      const body: AppRequest = { version, limits, dataOnUninstall }
      return unwrap(await api<AppReply>({ method: 'PUT', path: '/app', body }))
    },
    onSuccess: ({ version: saved }) => {
      ToastQueue.positive(words.say('app-settings.saved', { version: saved }), { timeout: 6_000 })
    },
    onError: (error) => {
      ToastQueue.negative(sayFailed(words.say('uninstall.failed'), failureIn(error), words))
    },
    onSettled: onSaved,
  })
}
