import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { FileTrigger } from '@adobe/react-spectrum/FileTrigger'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { useEffect, useRef, useState } from 'react'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { useWords } from '../../../../i18n/words-context'
import { csvFile, saveFile, separatorOf } from '../../../../platform/csv/csv-download'
import { CheckColumns } from '../../../../platform/csv/upload/check-columns'
import { useReadRuleChoices } from '../use-rule-choices'
import { type CommerceNames, namesOf } from './commerce-names'
import { csvOfRules } from './csv-file'
import { fileOfRules } from './json-file'
import { openRuleFile, type RuleFile, readOpened, readSheet } from './open-rule-file'
import { RuleFileOutcome } from './rule-file-outcome'

interface RuleFilesProps {
  readonly storeId: string
  readonly rules: readonly ListingRule[]
  readonly onChange: (rules: readonly ListingRule[]) => void
}

/** Saves the rules to a file, and reads them from one in place of those of the form. */
export function RuleFiles({ storeId, rules, onChange }: RuleFilesProps) {
  const { say } = useWords()
  const readChoices = useReadRuleChoices(storeId)
  const readNames = async () => namesOf(await readChoices())
  const context = { known: rules, readNames }
  const [file, setFile] = useState<RuleFile | null>(null)
  const show = (next: RuleFile | null) => {
    setFile(next)
    if (next?.kind === 'rules') onChange(next.rules)
  }
  const open = (reading: Promise<RuleFile>) => void reading.then(show)
  const outcome = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (file && file.kind !== 'check') outcome.current?.scrollIntoView({ block: 'nearest' })
  }, [file])
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.xlsx', '.json', 'text/csv', 'application/json']}
        onSelect={(files) => {
          const [chosen] = files ?? []
          if (chosen) open(openRuleFile(chosen, context))
        }}
      >
        <ActionButton>{say('rules.import')}</ActionButton>
      </FileTrigger>
      {rules.length > 0 && <Export rules={rules} readNames={readNames} />}
      {file?.kind === 'check' && (
        <CheckColumns
          key={file.file.sheet}
          kind="rules"
          file={file.file}
          onSheet={(sheet) => open(readSheet(file.file.opened, sheet))}
          onSend={(chosen) => open(readOpened(file.file, chosen, context))}
          onCancel={() => setFile(null)}
        />
      )}
      <div role="status" className="rules__file" ref={outcome}>
        {file && <RuleFileOutcome file={file} />}
      </div>
    </>
  )
}

interface ExportProps extends Pick<RuleFilesProps, 'rules'> {
  readonly readNames: () => Promise<CommerceNames | undefined>
}

function Export({ rules, readNames }: ExportProps) {
  const { say, locale } = useWords()
  const save = async (format: string | number) => {
    // Without names, the file has the ids alone.
    const names = await readNames()
    if (format === 'json') {
      return saveFile(new Blob([fileOfRules(rules, names)], { type: 'application/json' }), 'rules.json')
    }
    const separator = separatorOf(locale) === 'semicolon' ? ';' : ','
    saveFile(csvFile([csvOfRules(rules, separator, names)]), 'rules.csv')
  }
  return (
    <MenuTrigger>
      <ActionButton>{say('rules.export')}</ActionButton>
      <Menu onAction={(format) => void save(format)}>
        <Item key="csv">{say('rules.export.csv')}</Item>
        <Item key="json">{say('rules.export.json')}</Item>
      </Menu>
    </MenuTrigger>
  )
}
