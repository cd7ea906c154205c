const { existsSync, readdirSync, readFileSync } = require('node:fs')
const path = require('node:path')

const FILE = 'THIRD-PARTY-NOTICES.txt'
const LICENSE_FILES = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/** Puts the licences and notices of every bundled package beside the bundle, which minifying would drop. */
class ThirdPartyNotices {
  apply(compiler) {
    const { Compilation, sources } = compiler.webpack
    compiler.hooks.thisCompilation.tap(FILE, (compilation) => {
      const stage = Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL
      compilation.hooks.processAssets.tap({ name: FILE, stage }, () => {
        compilation.emitAsset(
          FILE,
          new sources.RawSource(noticesOf([...compilation.modules].flatMap(filesOf))),
        )
      })
    })
  }
}

/** Licences and notices of the packages that these files belong to. */
function noticesOf(files) {
  const folders = new Set(files.map(packageFolder))
  folders.delete(undefined)
  const byText = new Map()
  for (const folder of folders) {
    const text = licenceTextOf(folder)
    byText.set(text, [...(byText.get(text) ?? []), folder])
  }
  const notices = [...byText].map(([text, alike]) =>
    [[...new Set(alike.map(titleOf))].sort().join('\n'), text].join('\n\n'),
  )
  return notices.sort().join(`\n\n${'-'.repeat(80)}\n\n`)
}

/** A module that others were merged into names them. */
function filesOf(module) {
  return module.modules ? module.modules.flatMap(filesOf) : [module.resource ?? '']
}

/** The nearest folder with a name and a version, inside the last `node_modules` of the path. */
function packageFolder(file) {
  const root = file.lastIndexOf(`${path.sep}node_modules${path.sep}`)
  if (root < 0) return undefined
  for (
    let folder = path.dirname(file);
    folder.length > root + '/node_modules/'.length;
    folder = path.dirname(folder)
  ) {
    if (existsSync(path.join(folder, 'package.json')) && manifestOf(folder).version) return folder
  }
  return undefined
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'))
}

function titleOf(folder) {
  const { name, version, license } = manifestOf(folder)
  return `${name} ${version} (${typeof license === 'string' ? license : 'see the package'})`
}

/** Packages of one licence are named together. */
function licenceTextOf(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && LICENSE_FILES.test(entry.name))
    .map((entry) => readFileSync(path.join(folder, entry.name), 'utf8').trim())
    .join('\n\n')
}

module.exports = { FILE, ThirdPartyNotices, noticesOf }
