import type { StockQuantitySettings } from '../../../../../actions/shared/listing-quantity/stock-quantity-settings'
import {
  exampleOf,
  managedStock,
  stockBelowThreshold,
} from '../../../../../web-src/src/features/stock-quantity/example/example'
import {
  type Draft,
  draftOf,
  FIRST_DRAFT,
  isSameDraft,
  parseDraft,
} from '../../../../../web-src/src/features/stock-quantity/form/draft'
import { formReducer, startForm } from '../../../../../web-src/src/features/stock-quantity/form/form-state'
import {
  offerEverything,
  oneAtATime,
} from '../../../../../web-src/src/features/stock-quantity/form/preset-drafts'
import { sayChanges, sayIssue } from '../../../../../web-src/src/features/stock-quantity/form/settings-words'
import english from '../../../../../web-src/src/i18n/en.json'
import { createWords } from '../../../../../web-src/src/i18n/words'

const words = createWords('en-US', english)
const settings: StockQuantitySettings = {
  outOfStockThreshold: 5,
  maximumListedQuantity: 10,
  doNotManageStockQuantity: 1000,
  maximumMode: 'always',
  stockPercentage: 100,
  safetyBuffer: 0,
}
const saved = draftOf({ settings, rules: [] }, words.number)

function typed(draft: Draft, texts: Partial<Draft['texts']>, maximumMode = draft.maximumMode): Draft {
  return { ...draft, maximumMode, texts: { ...draft.texts, ...texts } }
}

function issuesOf(draft: Draft): unknown {
  const parsed = parseDraft(draft, saved, 'en-US')
  return parsed.ok ? [] : parsed.issues.map(({ field, code }) => [field, code])
}

describe('the form', () => {
  it('starts with a threshold of 0 and the other two empty', () => {
    expect(draftOf({ settings: null, rules: [] }, words.number)).toBe(FIRST_DRAFT)
    expect(issuesOf(FIRST_DRAFT)).toEqual([
      ['maximumListedQuantity', 'required'],
      ['doNotManageStockQuantity', 'required'],
    ])
  })

  it('shows saved numbers in the language, and reads them back unchanged', () => {
    expect(saved.texts.doNotManageStockQuantity).toBe('1,000')
    expect(parseDraft(saved, saved, 'en-US')).toMatchObject({ ok: true, settings })
  })

  it.each([
    ['2.5', 'not-whole', '“2.5” has decimals. Enter a whole number from 0 to 1,000,000.'],
    ['-1', 'too-small', '“-1” is too low. Enter a whole number from 0 to 1,000,000.'],
    ['1000001', 'too-large', '“1000001” is too high. Enter a whole number from 0 to 1,000,000.'],
    ['ten', 'not-a-number', '“ten” is not a whole number. Enter a whole number from 0 to 1,000,000.'],
    [' ', 'required', 'Required. Enter a whole number from 0 to 1,000,000.'],
  ] as const)('refuses the threshold %j in words', (text, code, sentence) => {
    const draft = typed(saved, { outOfStockThreshold: text })
    expect(issuesOf(draft)).toEqual([['outOfStockThreshold', code]])
    expect(
      sayIssue('outOfStockThreshold', { field: 'outOfStockThreshold', code, message: '' }, text, words),
    ).toBe(sentence)
  })

  it('asks nothing about fields that it does not show', () => {
    const draft = typed(saved, { stockPercentage: '', safetyBuffer: 'x' })
    expect(parseDraft(draft, saved, 'en-US')).toMatchObject({ ok: true, settings })
    expect(issuesOf(typed(draft, {}, 'upTo'))).toEqual([
      ['stockPercentage', 'required'],
      ['safetyBuffer', 'not-a-number'],
    ])
  })

  it('is unchanged when the same number is typed in another way', () => {
    expect(isSameDraft(saved, typed(saved, { doNotManageStockQuantity: ' 1000 ' }), 'en-US')).toBe(true)
    expect(isSameDraft(saved, typed(saved, { doNotManageStockQuantity: '1001' }), 'en-US')).toBe(false)
    expect(isSameDraft(saved, typed(saved, {}, 'upTo'), 'en-US')).toBe(false)
  })
})

describe('the form’s state', () => {
  it('shows an issue only after the field was left or saving was tried', () => {
    const start = startForm(saved, 3)
    const typing = formReducer(start, { type: 'typed', field: 'safetyBuffer', text: '-' })
    expect(typing.shown.has('safetyBuffer')).toBe(false)
    const left = formReducer(typing, { type: 'left', field: 'safetyBuffer', text: '-' })
    expect([...left.shown]).toEqual(['safetyBuffer'])
    expect(formReducer(start, { type: 'checked' }).shown.size).toBe(5)
  })

  it('forgets what the server refused once that field is typed in', () => {
    const issues = [
      { field: 'safetyBuffer', code: 'too-large', message: '' },
      { field: 'outOfStockThreshold', code: 'too-large', message: '' },
    ] as const
    const refused = formReducer(startForm(saved, 3), { type: 'refused', issues })
    const next = formReducer(refused, { type: 'typed', field: 'safetyBuffer', text: '1' })
    expect(next.refused.map(({ field }) => field)).toEqual(['outOfStockThreshold'])
  })

  it('goes back to what was saved, and on to what is saved next', () => {
    const changed = formReducer(startForm(saved, 3), { type: 'typed', field: 'safetyBuffer', text: '9' })
    expect(formReducer(changed, { type: 'undone' }).draft).toEqual(saved)
    const settled = formReducer(changed, { type: 'settled', draft: changed.draft, version: 4 })
    expect(settled).toMatchObject({ version: 4, baseline: changed.draft, refused: [] })
  })

  it('keeps what was typed while a save was under way, as changes of the new version', () => {
    const sent = formReducer(startForm(saved, 3), { type: 'typed', field: 'safetyBuffer', text: '9' })
    const typed = formReducer(sent, { type: 'typed', field: 'maximumListedQuantity', text: '44' })
    const settled = { type: 'settled', draft: sent.draft, version: 4, sent: sent.draft } as const
    expect(formReducer(typed, settled)).toMatchObject({
      version: 4,
      baseline: sent.draft,
      draft: { texts: { maximumListedQuantity: '44', safetyBuffer: '9' } },
    })
    expect(formReducer(sent, settled)).toEqual(startForm(sent.draft, 4))
  })
})

describe('the presets', () => {
  it('offer everything: the whole stock, with a maximum that no stock reaches', () => {
    const draft = offerEverything(saved, (value) => value.toLocaleString('en-US'))
    expect(draft.maximumMode).toBe('upTo')
    expect(draft.texts).toMatchObject({
      outOfStockThreshold: '0',
      maximumListedQuantity: '1,000,000',
      doNotManageStockQuantity: saved.texts.doNotManageStockQuantity,
      stockPercentage: '100',
      safetyBuffer: '0',
    })
  })

  it('list one at a time: always 1', () => {
    expect(oneAtATime(typed(saved, {}, 'upTo'))).toMatchObject({
      maximumMode: 'always',
      texts: { maximumListedQuantity: '1', outOfStockThreshold: '5' },
    })
  })
})

describe('the live example', () => {
  const shown = (draft: Draft, units: number) => {
    const example = exampleOf(draft, managedStock(units), 'en-US')
    return example.kind === 'decided' && example.decision.kind !== 'hold'
      ? example.decision.quantity
      : example
  }

  it.each([
    [saved, 80, 10],
    [saved, 5, 10],
    [saved, 4, 0],
    [saved, 0, 0],
    [typed(saved, { maximumListedQuantity: '150' }, 'upTo'), 80, 80],
    [
      typed(saved, { maximumListedQuantity: '150', stockPercentage: '50', safetyBuffer: '5' }, 'upTo'),
      80,
      35,
    ],
  ])('follows the rule of the publisher (case %#)', (draft, units, quantity) => {
    expect(shown(draft, units)).toBe(quantity)
  })

  it('needs only the fields that its case looks at', () => {
    expect(shown(FIRST_DRAFT, 80)).toEqual({ kind: 'missing', field: 'maximumListedQuantity' })
    expect(shown(FIRST_DRAFT, 0)).toBe(0)
    const unmanaged = exampleOf(
      typed(FIRST_DRAFT, { doNotManageStockQuantity: '7' }),
      { kind: 'unmanaged' },
      'en-US',
    )
    expect(unmanaged).toMatchObject({ kind: 'decided', decision: { quantity: 7 } })
  })

  it('knows the largest stock that the threshold keeps off Amazon', () => {
    expect(stockBelowThreshold(saved, 'en-US')).toBe(4)
    expect(stockBelowThreshold(FIRST_DRAFT, 'en-US')).toBe(0)
    expect(stockBelowThreshold(typed(saved, { outOfStockThreshold: 'x' }), 'en-US')).toBeNull()
  })
})

describe('the history', () => {
  it('says what a version changed', () => {
    const next = {
      ...settings,
      maximumListedQuantity: 1200,
      maximumMode: 'upTo',
      stockPercentage: 50,
    } as const
    expect(sayChanges(settings, next, words)).toEqual([
      'Maximum Listed Quantity: 10 → 1,200',
      'Quantity to show: Always the maximum → What is in stock, up to the maximum',
      'Share of stock to offer: 100% → 50%',
    ])
    expect(sayChanges(settings, settings, words)).toEqual([])
  })

  it('says every acting value of the first version', () => {
    expect(sayChanges(undefined, settings, words)).toHaveLength(4)
    expect(sayChanges(undefined, { ...settings, maximumMode: 'upTo' }, words)).toHaveLength(6)
  })
})
