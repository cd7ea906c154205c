import { RULES_BYTES_MAXIMUM } from '../../../../../../actions/shared/listing-quantity/rules/parse-rules'
import { useWords } from '../../../../i18n/words-context'
import { FILE_FIELDS } from '../../../../platform/csv/table/file-fields'
import { FILE_MAXIMUM } from '../../../../platform/csv/table/open-file'
import { ROWS_MAXIMUM } from '../../../../platform/csv/table/table'
import type { RuleMistake } from './csv-cells'
import type { RuleColumn } from './csv-columns'
import type { FileIssue } from './json-file'
import type { RuleFile } from './open-rule-file'

/** Mistakes that are listed at once. */
const SHOWN_MAXIMUM = 50

/** What became of a chosen file. */
export function RuleFileOutcome({ file }: { readonly file: RuleFile }) {
  const { say } = useWords()
  switch (file.kind) {
    case 'rules':
      return <p>{say('rules.import.done', { count: file.rules.length })}</p>
    case 'check':
      return null
    case 'other':
      return <p className="refusal">{say('rules.import.other')}</p>
    case 'newer':
      return <p className="refusal">{say('rules.import.newer')}</p>
    case 'too-large':
      return <p className="refusal">{say('rules.too-large', { kilobytes: RULES_BYTES_MAXIMUM / 1_000 })}</p>
    case 'unreadable':
      return (
        <p className="refusal">
          {file.row !== null && say('file.at-row', { row: file.row })}{' '}
          {say(`file.${file.why}`, { maximum: FILE_MAXIMUM / 1_000_000, rows: ROWS_MAXIMUM })}
        </p>
      )
    case 'wrong':
      return (
        <>
          <p className="refusal">{say('rules.import.wrong')}</p>
          <ul>
            {file.issues.map((issue) => (
              <Issue key={`${issue.rule} ${issue.message}`} issue={issue} />
            ))}
          </ul>
        </>
      )
    case 'mistakes':
      return <Mistakes mistakes={file.mistakes} />
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

function Mistakes({ mistakes }: { readonly mistakes: readonly RuleMistake[] }) {
  const { say } = useWords()
  const more = mistakes.length - SHOWN_MAXIMUM
  return (
    <>
      <p className="refusal">{say('rules.import.wrong')}</p>
      <ul>
        {mistakes.slice(0, SHOWN_MAXIMUM).map((mistake) => (
          <li key={JSON.stringify(mistake)}>
            {say('file.at-row', { row: mistake.row })} <Mistake mistake={mistake} />
          </li>
        ))}
        {more > 0 && <li>{say('rules.import.more', { count: more })}</li>}
      </ul>
    </>
  )
}

function Mistake({ mistake }: { readonly mistake: RuleMistake }) {
  const { say } = useWords()
  if ('message' in mistake) return <span lang="en">{mistake.message}</span>
  const { key, column, values } = mistake
  const label = labelOf(column)
  return <>{say(key, label === undefined ? values : { ...values, column: say(label) })}</>
}

function labelOf(column: RuleColumn | null) {
  return FILE_FIELDS.rules.find((field) => field.column === column)?.label
}
