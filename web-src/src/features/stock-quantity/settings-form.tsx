import { Accordion, Disclosure, DisclosurePanel, DisclosureTitle } from '@adobe/react-spectrum/Accordion'
import { ToastQueue } from '@adobe/react-spectrum/Toast'
import { type FormEvent as ReactFormEvent, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StockQuantityHistoryReply, StockQuantityReply } from '../../../../actions/admin-api/replies'
import { useWords } from '../../i18n/words-context'
import { LeaveGuard } from '../../platform/leave-guard'
import { ConflictDialog } from './conflict-dialog'
import { draftOf } from './draft'
import { LiveExample } from './live-example'
import { SaveBar } from './save-bar'
import { SettingsFields } from './settings-fields'
import { SettingsHistory } from './settings-history'
import { useSaveSettings } from './use-save-settings'
import { useSettingsForm } from './use-settings-form'

const SECTION = 'stock-quantity'

interface SettingsFormProps {
  readonly storeId: string
  readonly reply: StockQuantityReply
}

/** The form with its example, its saving and its history. */
export function SettingsForm({ storeId, reply }: SettingsFormProps) {
  const { say, number } = useWords()
  const form = useSettingsForm(reply)
  const saving = useSaveSettings(storeId, form)
  const [expanded, setExpanded] = useState<Iterable<string | number>>([SECTION])

  const submit = (event: ReactFormEvent) => {
    event.preventDefault()
    if (saving.isSaving) return
    // A field can take the cursor only in an open section.
    if (!form.parsed.ok) flushSync(() => setExpanded([SECTION]))
    saving.save(form.state.version)
  }
  const restore = ({ settings, version }: StockQuantityHistoryReply['versions'][number]) => {
    form.dispatch({ type: 'filled', draft: draftOf(settings, number) })
    form.focusFirst(['outOfStockThreshold'])
    ToastQueue.info(say('history.restored', { version }), { timeout: 6_000 })
  }
  return (
    <>
      <div className="settings-layout">
        <form className="panel settings-form" noValidate onSubmit={submit} aria-label={say('settings.title')}>
          <Accordion isQuiet expandedKeys={expanded} onExpandedChange={setExpanded}>
            <Disclosure id={SECTION}>
              <DisclosureTitle level={2}>{say('settings.section')}</DisclosureTitle>
              <DisclosurePanel>
                <SettingsFields form={form} />
              </DisclosurePanel>
            </Disclosure>
          </Accordion>
          <SaveBar form={form} saving={saving} />
        </form>
        <LiveExample draft={form.state.draft} />
      </div>
      <SettingsHistory storeId={storeId} onRestore={restore} />
      <ConflictDialog mine={form.parsed.ok ? form.parsed.settings : null} saving={saving} />
      <LeaveGuard isActive={form.isChanged && !saving.isSaving} />
    </>
  )
}
