import { glob, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Figure } from './figures'

/** Sizes of what `npm run build` left. */
export async function measureZips(): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for await (const file of glob('dist/commerce-backend-ui-1/actions/**/*.zip')) {
    figures.push({
      name: `action zip ${path.basename(file, '.zip')}`,
      value: (await stat(file)).size / 1000,
      unit: 'KB',
    })
  }
  return figures
}
