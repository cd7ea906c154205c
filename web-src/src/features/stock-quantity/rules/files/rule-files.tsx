import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { FileTrigger } from '@adobe/react-spectrum/FileTrigger'
import { Item, Menu } from '@adobe/react-spectrum/Menu'
import { MenuTrigger } from '@adobe/react-spectrum/MenuTrigger'
import { useState } from 'react'
import type { ListingRule } from '../../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { useWords } from '../../../../i18n/words-context'
import { csvFile, saveFile, separatorOf } from '../../../../platform/csv/csv-download'
import { CheckColumns } from '../../../../platform/csv/upload/check-columns'
import { csvOfRules } from './csv-file'
import { fileOfRules } from './json-file'
import { openRuleFile, type RuleFile, readOpened, readSheet } from './open-rule-file'
import { RuleFileOutcome } from './rule-file-outcome'

interface RuleFilesProps {
  readonly rules: readonly ListingRule[]
  readonly onChange: (rules: readonly ListingRule[]) => void
}

/** Saves the rules to a file, and reads them from one in place of those of the form. */
export function RuleFiles({ rules, onChange }: RuleFilesProps) {
  const { say } = useWords()
  const [file, setFile] = useState<RuleFile | null>(null)
  const show = (next: RuleFile | null) => {
    setFile(next)
    if (next?.kind === 'rules') onChange(next.rules)
  }
  const open = (reading: Promise<RuleFile>) => void reading.then(show)
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.csv', '.txt', '.xlsx', '.json', 'text/csv', 'application/json']}
        onSelect={(files) => {
          const [chosen] = files ?? []
          if (chosen) open(openRuleFile(chosen, rules))
        }}
      >
        <ActionButton>{say('rules.import')}</ActionButton>
      </FileTrigger>
      {rules.length > 0 && <Export rules={rules} />}
      {file?.kind === 'check' && (
        <CheckColumns
          key={file.file.sheet}
          kind="rules"
          file={file.file}
          onSheet={(sheet) => open(readSheet(file.file.opened, sheet))}
          onSend={(chosen) => show(readOpened(file.file, chosen, rules))}
          onCancel={() => setFile(null)}
        />
      )}
      <div role="status" className="rules__file">
        {file && <RuleFileOutcome file={file} />}
      </div>
    </>
  )
}

function Export({ rules }: Pick<RuleFilesProps, 'rules'>) {
  const { say, locale } = useWords()
  const save = (format: string | number) => {
    if (format === 'json') {
      return saveFile(new Blob([fileOfRules(rules)], { type: 'application/json' }), 'rules.json')
    }
    saveFile(csvFile([csvOfRules(rules, separatorOf(locale) === 'semicolon' ? ';' : ',')]), 'rules.csv')
  }
  return (
    <MenuTrigger>
      <ActionButton>{say('rules.export')}</ActionButton>
      <Menu onAction={save}>
        <Item key="csv">{say('rules.export.csv')}</Item>
        <Item key="json">{say('rules.export.json')}</Item>
      </Menu>
    </MenuTrigger>
  )
}
