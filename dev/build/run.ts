import { buildApp, isBuildStale } from './build-app'

async function main(): Promise<void> {
  const started = Date.now()
  if (process.argv.includes('--if-stale') && !(await isBuildStale())) {
    console.log('The build is up to date.')
    return
  }
  await buildApp((line) => console.log(line))
  console.log(`Built in ${((Date.now() - started) / 1000).toFixed(1)} s.`)
}

void main()
