import type { Job } from '../../../../actions/admin-api/contract/jobs'
import { jobProblem, saying } from '../../../../actions/shared/jobs/job-problem'
import { fetchCatalogue, type Language } from '../../../../web-src/src/i18n/catalogue'
import { createWords } from '../../../../web-src/src/i18n/words'
import { sayProblems } from '../../../../web-src/src/platform/jobs/job-words'

const failed = (set: Pick<Job, 'message' | 'problems'>) => ({ state: 'failed', ...set }) as Job
const sayIn = async (language: Language) => createWords(language, await fetchCatalogue(language)).say

const shrunk = failed(
  saying(
    jobProblem('report-shrunk', { rows: 1_200, before: 9_000 }),
    jobProblem('report-lines-refused', { count: 2, examples: 'line 3: no seller SKU' }),
  ),
)

describe('why a job failed', () => {
  it('is said in the language of the page, with its numbers', async () => {
    const text = sayProblems(shrunk, await sayIn('nl'))
    expect(text).toMatch(/bevat 1\.200 aanbiedingen; het vorige bevatte er 9\.000/)
    expect(text).toMatch(/Geweigerde regels van het rapport: 2 \(line 3: no seller SKU\)/)
  })

  it('is said in English as admin-api says it, but for the form of numbers', async () => {
    expect(sayProblems(shrunk, await sayIn('en'))?.replaceAll(/(\d),(\d)/g, '$1$2')).toBe(shrunk.message)
  })

  it('is the message where another version of the app gave no code, or one of its own', async () => {
    const say = await sayIn('nl')
    expect(sayProblems(failed({ message: 'words', problems: [] }), say)).toBe('words')
    const newer = failed({ message: 'words', problems: [{ code: 'of-tomorrow', values: {} }] })
    expect(sayProblems(newer, say)).toBe('words')
  })
})
