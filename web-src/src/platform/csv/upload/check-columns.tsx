import { Button } from '@adobe/react-spectrum/Button'
import { ButtonGroup } from '@adobe/react-spectrum/ButtonGroup'
import { Heading } from '@adobe/react-spectrum/Heading'
import { Item, Picker } from '@adobe/react-spectrum/Picker'
import { useEffect, useId, useRef, useState } from 'react'
import { useWords } from '../../../i18n/words-context'
import { FILE_FIELDS, type FileKind, IGNORE, REQUIRED } from '../table/file-fields'
import { type FileColumn, problemOf } from '../table/find-columns'
import type { CheckedFile } from '../table/find-fields'
import type { ChosenColumns } from '../table/server-csv'
import './csv-upload.css'

interface CheckColumnsProps {
  readonly kind: FileKind
  readonly file: CheckedFile
  readonly onSheet: (sheet: string) => void
  readonly onSend: (chosen: ChosenColumns) => void
  readonly onCancel: () => void
}

/** Asks which column of a file is which, and which sheet is meant. Nothing is uploaded before. */
export function CheckColumns({ kind, file, onSheet, onSend, onCancel }: CheckColumnsProps) {
  const { say, number } = useWords()
  const { opened, sheet, table, found } = file
  const [meanings, setMeanings] = useState(() => found.columns.map(({ meant }) => meant))
  const [isChecked, setChecked] = useState(false)
  const isRules = kind === 'rules'
  const problem = problemOf(meanings, REQUIRED[kind])
  const heading = useRef<HTMLDivElement>(null)
  const id = useId()
  useEffect(() => heading.current?.focus(), [])
  const send = () => {
    setChecked(true)
    if (problem !== null) return
    const columns = found.columns.map(({ index }, place) => ({ index, column: meanings[place] ?? IGNORE }))
    onSend({ header: found.header, columns })
  }
  return (
    <section className="check-columns" aria-labelledby={id}>
      <div ref={heading} tabIndex={-1} className="check-columns__heading">
        <Heading level={3} margin={0} id={id}>
          {say('file.check.title', { name: opened.name })}
        </Heading>
      </div>
      {opened.sheets.length > 1 && (
        <Picker
          label={say('file.check.sheet')}
          items={opened.sheets.map((name) => ({ name }))}
          selectedKey={sheet}
          onSelectionChange={(key) => key !== null && onSheet(String(key))}
        >
          {({ name }) => <Item key={name}>{name}</Item>}
        </Picker>
      )}
      <p>
        {say(isRules ? 'rules.file.check' : 'file.check.text')}{' '}
        {say('file.check.row', { row: number(table.rows[found.header]?.number ?? 1) })}
      </p>
      <ColumnTable
        kind={kind}
        columns={found.columns}
        meanings={meanings}
        onChange={(place, meaning) => setMeanings(meanings.with(place, meaning))}
      />
      {isChecked && problem !== null && (
        <p role="alert" className="refusal">
          {say(`file.check.${problem}`)}
        </p>
      )}
      <ButtonGroup>
        <Button variant="accent" onPress={send}>
          {say(isRules ? 'rules.file.read' : 'file.check.send')}
        </Button>
        <Button variant="secondary" onPress={onCancel}>
          {say('file.check.cancel')}
        </Button>
      </ButtonGroup>
    </section>
  )
}

interface ColumnTableProps {
  readonly kind: FileKind
  readonly columns: readonly FileColumn[]
  readonly meanings: readonly (string | null)[]
  readonly onChange: (place: number, meaning: string) => void
}

function ColumnTable({ kind, columns, meanings, onChange }: ColumnTableProps) {
  const { say, number } = useWords()
  const fields = [
    ...FILE_FIELDS[kind].map(({ column, label }) => ({ column, text: say(label) })),
    { column: IGNORE, text: say('file.check.ignore') },
  ]
  return (
    <div className="check-columns__table">
      <table>
        <thead>
          <tr>
            <th scope="col">{say('file.check.column')}</th>
            <th scope="col">{say('file.check.values')}</th>
            <th scope="col">{say('file.check.field')}</th>
          </tr>
        </thead>
        <tbody>
          {columns.map(({ index, name, samples }, place) => {
            const title = name === '' ? say('file.check.unnamed', { column: number(index + 1) }) : name
            return (
              <tr key={index}>
                <th scope="row">{title}</th>
                <td>{samples.join(' · ')}</td>
                <td>
                  <Picker
                    aria-label={say('file.check.field.of', { name: title })}
                    placeholder={say('file.check.choose')}
                    width="size-3400"
                    items={fields}
                    selectedKey={meanings[place] ?? null}
                    onSelectionChange={(key) => key !== null && onChange(place, String(key))}
                  >
                    {({ column, text }) => <Item key={column}>{text}</Item>}
                  </Picker>
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
