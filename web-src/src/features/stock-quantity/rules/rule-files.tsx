import { ActionButton } from '@adobe/react-spectrum/ActionButton'
import { FileTrigger } from '@adobe/react-spectrum/FileTrigger'
import { useState } from 'react'
import type { ListingRule } from '../../../../../actions/shared/listing-quantity/rules/listing-rule'
import { RULES_BYTES_MAXIMUM } from '../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../i18n/words-context'
import { saveFile } from '../../../platform/csv/csv-download'
import { type FileIssue, fileOfRules, type ReadFile, readRuleFile } from './rule-file'

interface RuleFilesProps {
  readonly rules: readonly ListingRule[]
  readonly onChange: (rules: readonly ListingRule[]) => void
}

/** Saves the rules to a file, and reads them from one in place of those of the form. */
export function RuleFiles({ rules, onChange }: RuleFilesProps) {
  const { say } = useWords()
  const [outcome, setOutcome] = useState<ReadFile | null>(null)
  const read = async (file: File) => {
    // Indented, a file is a few times as long as its rules.
    const isLarge = file.size > 5 * RULES_BYTES_MAXIMUM
    const next: ReadFile = isLarge ? { kind: 'other' } : readRuleFile(await file.text())
    setOutcome(next)
    if (next.kind === 'rules') onChange(next.rules)
  }
  return (
    <>
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          const [chosen] = files ?? []
          if (chosen) void read(chosen)
        }}
      >
        <ActionButton>{say('rules.import')}</ActionButton>
      </FileTrigger>
      {rules.length > 0 && (
        <ActionButton
          onPress={() => saveFile(new Blob([fileOfRules(rules)], { type: 'application/json' }), 'rules.json')}
        >
          {say('rules.export')}
        </ActionButton>
      )}
      <div role="status" className="rules__file">
        {outcome && <Outcome outcome={outcome} />}
      </div>
    </>
  )
}

function Outcome({ outcome }: { readonly outcome: ReadFile }) {
  const { say } = useWords()
  switch (outcome.kind) {
    case 'rules':
      return <p>{say('rules.import.done', { count: outcome.rules.length })}</p>
    case 'other':
      return <p className="refusal">{say('rules.import.other')}</p>
    case 'newer':
      return <p className="refusal">{say('rules.import.newer')}</p>
    case 'wrong':
      return (
        <>
          <p className="refusal">{say('rules.import.wrong')}</p>
          <ul>
            {outcome.issues.map((issue) => (
              <Issue key={`${issue.rule} ${issue.message}`} issue={issue} />
            ))}
          </ul>
        </>
      )
  }
}

/** The message is in English, as the file. */
function Issue({ issue: { rule, message } }: { readonly issue: FileIssue }) {
  const { say } = useWords()
  return (
    <li>
      {rule !== null && say('rules.import.rule', { rule })} <span lang="en">{message}</span>
    </li>
  )
}
