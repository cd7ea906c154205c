import { readFileSync } from 'node:fs'
import { fetchCatalogue, LANGUAGES } from '../../../web-src/src/i18n/catalogue'
import english from '../../../web-src/src/i18n/en.json'

const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en')

/** Labels that stay English in every language. */
const LABELS =
  /Stock \/ Quantity|listing settings|Maximum Listed Quantity|"Do Not Manage Stock" Quantity|Product Listing|Catalog › Products|Stores › Attributes › Product|Change Amazon quantities and settings/gi

interface Term {
  readonly term: string
  readonly translation: string
  /** One of these is in each translated message. Empty if the term is not checked. */
  readonly forms: readonly string[]
}

/** The rows of a glossary's table. */
function termsOf(language: string): Term[] {
  const rows = readFileSync(`docs/glossary/${language}.md`, 'utf8').split('\n')
  return rows
    .filter((row) => row.startsWith('| ') && !row.startsWith('| English '))
    .map((row) => {
      const [term = '', translation = '', forms = ''] = row
        .split('|')
        .slice(1)
        .map((cell) => cell.trim())
      return { term, translation, forms: forms.split('; ').filter((form) => form !== '') }
    })
}

/** Whether a message says the term as a whole word, in the singular or plural. Names of values do not count. */
function says(message: string, term: string): boolean {
  const text = message.replaceAll(LABELS, '').replaceAll(/\{\w+(?=[,}])/g, '{')
  const plural = term.endsWith('y') ? `${term.slice(0, -1)}ies` : `${term}s`
  return new RegExp(`(?<![\\w-])(?:${term}|${plural})(?![\\w-])`, 'i').test(text)
}

/** The keys of messages that say the term in English and none of its forms in the translation. */
function violations(catalogue: Readonly<Record<string, string>>, { term, forms }: Term): string[] {
  return Object.entries(english)
    .filter(([, message]) => says(message, term))
    .map(([key]) => key)
    .filter((key) => !forms.some((form) => catalogue[key]?.toLowerCase().includes(form.toLowerCase())))
}

describe.each(TRANSLATIONS)('the glossary in %s', (language) => {
  const terms = termsOf(language)
  const checked = terms.filter(({ forms }) => forms.length > 0)

  it('has the terms of every other glossary', () => {
    expect(checked.length).toBeGreaterThan(20)
    expect(terms.map(({ term }) => term)).toEqual(termsOf('de').map(({ term }) => term))
    expect(terms.filter(({ translation }) => translation === '')).toEqual([])
  })

  it.each(checked)('holds $term to $translation', async (term) => {
    expect(violations(await fetchCatalogue(language), term)).toEqual([])
  })
})

test('every term is in a message', () => {
  const unused = termsOf('de').filter(({ term }) => !Object.values(english).some((text) => says(text, term)))
  expect(unused).toEqual([])
})

test('another word than the glossary’s is found', () => {
  const term = { term: 'seller SKU', translation: 'Händler-SKU', forms: ['händler-sku'] }
  const catalogue = { ...english, 'column.sellerSku': 'Händler-SKU', 'shared.find': 'Verkäufer-SKU suchen' }
  expect(violations(catalogue, term)).toContain('shared.find')
  expect(violations(catalogue, term)).not.toContain('column.sellerSku')
})
