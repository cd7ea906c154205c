import {
  type AppDeclaration,
  type AppManagement,
  createAppManagement,
  type InstallationState,
  stepsOf,
  type Undertaking,
} from '../app-management'
import type { Session } from '../open-session'
import { element } from './element'

interface Apps {
  readonly app: AppManagement
  readonly session: Session
  readonly declaration: AppDeclaration
  readonly page: HTMLElement
  /** Called when the menu may have changed. */
  readonly onChange: () => Promise<void>
}

/** Apps, App Management: associates the app with this Commerce, installs it and uninstalls it. */
export async function showAppManagement(
  stage: HTMLElement,
  session: Session,
  onChange: () => Promise<void>,
): Promise<void> {
  const { runtimeUrl, imsOrgId } = session
  const app = createAppManagement({ runtimeUrl, imsOrgId, getToken: currentToken })
  const page = element('div', { className: 'stage__page' })
  stage.replaceChildren(page)
  page.append(element('p', { role: 'status' }, 'Looking for apps…'))
  const declaration = await app.declaration()
  if (declaration) await show({ app, session, declaration, page, onChange })
}

async function currentToken(): Promise<string> {
  const answer = await fetch(`/__world/token${window.location.search}`, { method: 'POST' })
  return ((await answer.json()) as { readonly imsToken: string }).imsToken
}

/** Shows the current state and the possible actions. */
async function show(apps: Apps): Promise<void> {
  const { app } = apps
  const leaving = await app.stateOf('uninstallation')
  const isLeaving = leaving !== null && leaving.status !== 'succeeded'
  if (leaving && isLeaving) return showState(apps, 'uninstallation', leaving)
  const installed = await app.stateOf('installation')
  if (installed) return showState(apps, 'installation', installed)
  const { messages } = apps.declaration.installation ?? {}
  if (await isAssociated())
    draw(
      apps,
      'Associated',
      [element('p', {}, messages?.preInstallation ?? '')],
      [
        button(apps, 'Install', () => undertake(apps, 'installation')),
        button(apps, 'Unassociate', () => unassociate(apps)),
      ],
    )
  else draw(apps, 'Unassociated', [], [button(apps, 'Associate', () => associate(apps))])
}

async function showState(apps: Apps, what: Undertaking, state: InstallationState): Promise<void> {
  if (state.status === 'in-progress') return follow(apps, what)
  const again = button(apps, 'Try again', () => undertake(apps, what))
  const uninstall = button(apps, 'Uninstall', () => undertake(apps, 'uninstallation'))
  if (state.status === 'failed') {
    const shown = what === 'installation' ? 'Partially installed' : 'Partially uninstalled'
    return draw(
      apps,
      shown,
      [failure(state), progress(state)],
      what === 'installation' ? [again, uninstall] : [again],
    )
  }
  const after = apps.declaration.installation?.messages?.postInstallation ?? ''
  draw(apps, 'Installed', [element('p', {}, after), progress(state)], [uninstall])
}

/** Extension Manager only records the association if the app accepted it. */
async function associate({ app, session: { target } }: Apps): Promise<void> {
  await app.associate(target)
  await fetch('/__world/association', { method: 'PUT' })
}

async function unassociate({ app }: Apps): Promise<void> {
  await app.unassociate()
  await fetch('/__world/association', { method: 'DELETE' })
}

async function isAssociated(): Promise<boolean> {
  const answer = await fetch('/__world/association')
  const { isAssociated } = (await answer.json()) as { readonly isAssociated: boolean | null }
  return isAssociated === true
}

async function undertake(apps: Apps, what: Undertaking): Promise<void> {
  await apps.app.begin(what, apps.session.target)
  await follow(apps, what)
}

async function follow(apps: Apps, what: Undertaking): Promise<void> {
  const shown = what === 'installation' ? 'Installing…' : 'Uninstalling…'
  const ended = await apps.app.follow(what, (state) => draw(apps, shown, [progress(state)], []))
  if (what === 'uninstallation' && ended?.status === 'succeeded') await apps.app.forgetUninstallation()
  await apps.onChange()
  await show(apps)
}

function draw(
  { declaration, page }: Apps,
  state: string,
  content: readonly Node[],
  buttons: readonly Node[],
): void {
  const { displayName, version, description } = declaration.metadata
  page.replaceChildren(
    element('h2', {}, `${displayName} ${version}`),
    element('p', {}, description),
    element('p', { role: 'status' }, state),
    ...content,
    element('div', { className: 'apps__buttons' }, ...buttons),
  )
}

function progress({ step }: InstallationState): HTMLElement {
  const items = stepsOf(step).map(({ meta, status }) => {
    const item = element('li', {}, `${meta.label}: ${status}`)
    item.dataset.status = status
    return item
  })
  return element('ol', { className: 'apps__steps' }, ...items)
}

function failure({ error, step }: InstallationState): HTMLElement {
  const failed = stepsOf(step).find(({ status }) => status === 'failed')
  const words = `${failed?.meta.label ?? 'A step'} failed: ${error?.message ?? 'no reason was given'}`
  return element('p', { className: 'panel__error', role: 'alert' }, words)
}

function button(apps: Apps, label: string, act: () => Promise<void>): HTMLButtonElement {
  const made = element('button', { className: 'button', type: 'button' }, label)
  made.addEventListener('click', () => {
    made.disabled = true
    act().then(
      () => show(apps),
      (error: unknown) => {
        made.disabled = false
        const words = error instanceof Error ? error.message : String(error)
        apps.page.querySelector('[role=alert]')?.remove()
        apps.page.append(element('p', { className: 'panel__error', role: 'alert' }, words))
      },
    )
  })
  return made
}
