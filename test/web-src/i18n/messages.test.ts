import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { DOCTOR_CHECKS, DOCTOR_WORDS } from '../../../actions/shared/doctor/doctor-words'
import { JOB_PROBLEM_WORDS } from '../../../actions/shared/jobs/job-problem-words'
import {
  chooseLanguage,
  fetchCatalogue,
  LANGUAGES,
  nameOfLanguage,
} from '../../../web-src/src/i18n/catalogue'
import english from '../../../web-src/src/i18n/en.json'
import { createWords } from '../../../web-src/src/i18n/words'

const SOURCE = join(__dirname, '../../../web-src/src')
const TRANSLATIONS = LANGUAGES.filter((language) => language !== 'en')

/** All code of the page. */
const code = readdirSync(SOURCE, { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.tsx?$/.test(file))
  .map((file) => readFileSync(join(SOURCE, file), 'utf8'))
  .join('\n')

function argumentsOf(message: string): string[] {
  return [
    ...new Set(
      [...message.matchAll(/(?<!(?:\b(?:one|other)|=\d+) )\{(\w+)(?=[,}])/g)].map(([, name]) => name ?? ''),
    ),
  ].sort()
}

/** The forms of each plural. */
function pluralsOf(message: string): readonly (readonly string[])[] {
  return [...message.matchAll(/\{\w+, plural,/g)].map(({ index, 0: begun }) => {
    const forms: string[] = []
    let depth = 1
    for (let place = index + begun.length; depth > 0 && place < message.length; place += 1) {
      const rest = message.slice(place)
      const form = depth === 1 ? /^\s(=?\w+)\s*\{/.exec(rest) : null
      if (form) forms.push(form[1] ?? '')
      if (rest.startsWith('{')) depth += 1
      if (rest.startsWith('}')) depth -= 1
    }
    return forms
  })
}

/** Turns a composed key, such as `rule.${rule}`, into an expression that matches all its keys. */
const patterns = [...code.matchAll(/`([a-z-]+(?:\.[a-zA-Z-]+)*\.[^`\s]*\$\{[^`]*)`/g)].map(([, template]) => {
  const parts = (template ?? '').split(/\$\{.*?\}(?=[^}']|$)/)
  return new RegExp(`^${parts.map((part) => part.replaceAll('.', '\\.')).join('[^.]+')}$`)
})

function isUsed(key: string): boolean {
  return (
    code.includes(`'${key}'`) || code.includes(`"${key}"`) || patterns.some((pattern) => pattern.test(key))
  )
}

describe('the message catalogue', () => {
  it.each(LANGUAGES)(
    'in %s has its keys in order, so that two changes of it meet in few lines',
    async (language) => {
      const keys = Object.keys(JSON.parse(readFileSync(join(SOURCE, `i18n/${language}.json`), 'utf8')))
      expect(keys).toEqual([...keys].sort())
    },
  )

  it('says of an installation and of a job what the command and the log say', () => {
    const said: Readonly<Record<string, string>> = english
    for (const [code, [, words]] of Object.entries(DOCTOR_WORDS)) expect(said[`finding.${code}`]).toBe(words)
    for (const [check, name] of Object.entries(DOCTOR_CHECKS))
      expect(said[`doctor.check.${check}`]).toBe(name)
    for (const [code, words] of Object.entries(JOB_PROBLEM_WORDS))
      expect(said[`job-problem.${code}`]).toBe(words)
  })

  it('has no message that the page does not say', () => {
    expect(Object.keys(english).filter((key) => !isUsed(key))).toEqual([])
  })

  describe.each(TRANSLATIONS)('in %s', (language) => {
    it('has every message, and no other', async () => {
      expect(Object.keys(await fetchCatalogue(language)).sort()).toEqual(Object.keys(english).sort())
    })

    it('uses the values that English uses', async () => {
      const catalogue = await fetchCatalogue(language)
      const different = Object.entries(english).filter(([key, message]) => {
        const translated = catalogue[key as keyof typeof english]
        return argumentsOf(message).join() !== argumentsOf(translated).join()
      })
      expect(different.map(([key]) => key)).toEqual([])
    })

    it('has every form of the language in each plural, and no other', async () => {
      const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions()
      // The form for large numbers, for which messages use `other`.
      const needed = pluralCategories.filter((form) => form !== 'many')
      const isRight = (forms: readonly string[]) =>
        needed.every((form) => forms.includes(form)) &&
        forms.every((form) => form.startsWith('=') || (pluralCategories as string[]).includes(form))
      const wrong = Object.entries(await fetchCatalogue(language)).filter(([, message]) =>
        pluralsOf(message).some((forms) => !isRight(forms)),
      )
      expect(wrong.map(([key]) => key)).toEqual([])
    })

    it('keeps the names that the documentation gives the settings', async () => {
      const catalogue = await fetchCatalogue(language)
      expect(catalogue['field.outOfStockThreshold']).toBe('Out-of-Stock Threshold')
      expect(catalogue['field.maximumListedQuantity']).toBe('Maximum Listed Quantity')
      expect(catalogue['field.doNotManageStockQuantity']).toBe('"Do Not Manage Stock" Quantity')
      expect(catalogue['sections.stock-quantity']).toBe('Stock / Quantity')
      expect(catalogue['settings.save']).toBe('Save listing settings')
      expect(catalogue['dashboard.listing-settings']).toBe('Listing Settings')
    })
  })

  it.each(LANGUAGES)('in %s leaves the separators of large numbers to the language', async (language) => {
    const baked = Object.entries(await fetchCatalogue(language)).filter(([, message]) =>
      /\d[.,\s]\d{3}(?!\d)/.test(message),
    )
    expect(baked).toEqual([])
  })

  it.each([
    ['fr', /[^\u202f][;?!»]|[^\u202f\d\w'’/}]:|«[^\u202f]| :|[„“”]/],
    ['de', /[«»”]|“(?=\w)/],
    ['es', /[„“”]|« | »/],
    ['it', /[«»„]/],
    ['nl', /[«»„]/],
    ['ja', /[぀-ヿ一-鿿][?!:]|[«»„“”]/],
  ] as const)('in %s has the punctuation of the language', async (language, foreign) => {
    const wrong = Object.entries(await fetchCatalogue(language)).filter(([, text]) => foreign.test(text))
    expect(wrong).toEqual([])
  })

  it.each(LANGUAGES)('can be said in %s, each message of it', async (language) => {
    const catalogue = await fetchCatalogue(language)
    const words = createWords(language, catalogue)
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      const values = Object.fromEntries(argumentsOf(english[key]).map((name) => [name, 7]))
      expect(words.say(key, values)).not.toMatch(/[{}]/)
    }
  })
})

describe('the chosen language', () => {
  it('is one of seven, each offered by its own name', () =>
    expect(LANGUAGES.map(nameOfLanguage)).toEqual([
      'English',
      'Nederlands',
      'Deutsch',
      'Français',
      'Español',
      'Italiano',
      '日本語',
    ]))

  it.each([
    [['en-US@posix', 'nl'], { language: 'en', locale: 'en' }],
    [['nl-BE', 'en-GB'], { language: 'nl', locale: 'nl-BE' }],
    [['ko-KR', 'nl'], { language: 'nl', locale: 'nl' }],
    [['ja-JP', 'nl'], { language: 'ja', locale: 'ja-JP' }],
    [['en-GB'], { language: 'en', locale: 'en-GB' }],
    [['ko-KR'], { language: 'en', locale: 'en-US' }],
    [[], { language: 'en', locale: 'en-US' }],
    [['constructor'], { language: 'en', locale: 'en-US' }],
  ])('for %j is %j', (wanted, chosen) => {
    expect(chooseLanguage(wanted)).toEqual(chosen)
  })
})

describe('words', () => {
  const words = createWords('en-US', english)

  it('count in the plural of the language', () => {
    expect(words.say('stores.listings', { count: 0 })).toBe('No listings yet')
    expect(words.say('stores.listings', { count: 1 })).toBe('1 listing')
    expect(words.say('stores.listings', { count: 1204 })).toBe('1,204 listings')
  })

  it('name countries, and leave what is none as it is', () => {
    expect(words.country('DE')).toBe('Germany')
    expect(words.country('nowhere')).toBe('nowhere')
  })

  it.each([
    [0, 'now'],
    [-2_100, '2 seconds ago'],
    [-59_000, '59 seconds ago'],
    [-61_000, '1 minute ago'],
    [-7_200_000, '2 hours ago'],
    [-86_400_000, 'yesterday'],
    [90_000, 'in 1 minute'],
  ])('say %d ms from now as "%s"', (distance, said) => {
    const now = Date.parse('2026-03-01T12:00:00Z')
    expect(words.ago(new Date(now + distance).toISOString(), now)).toBe(said)
  })

  it.each([
    [0, '0 seconds'],
    [250, '0.25 seconds'],
    [1_000, '1 second'],
    [7_500, '7.5 seconds'],
    [120_000, '2 minutes'],
    [14_400_000, '4 hours'],
  ])('say a time of %d ms as "%s"', (milliseconds, said) => {
    expect(words.duration(milliseconds)).toBe(said)
  })

  it('say a time in the numbers of the language', async () => {
    const dutch = createWords('nl-NL', await fetchCatalogue('nl'))
    expect(dutch.duration(7_500)).toBe('7,5 seconden')
  })
})
