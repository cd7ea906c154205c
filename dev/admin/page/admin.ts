import type { MenuEntry } from '../menu-entries'
import type { Session } from '../open-session'
import { showAppManagement } from './apps'
import { element } from './element'
import { openPage } from './extension-frames'
import { showPanel } from './panel'
import { showProducts } from './products'

/** Menu names, with a character for the icon. */
const MENU = [
  ['Dashboard', '◔'],
  ['Sales', '$'],
  ['Catalog', '◫'],
  ['Customers', '☺'],
  ['Marketing', '◈'],
  ['Content', '▤'],
  ['Reports', '▥'],
  ['Stores', '⌂'],
  ['Apps', '◳'],
  ['System', '⚙'],
] as const
const PANEL_FITS = 1280

async function start(): Promise<void> {
  addToggle()
  const panel = document.getElementById('panel')
  if (panel) void showPanel(panel)
  await openExtension()
}

/** Signs in and opens the page, or App Management if the app is not installed. */
async function openExtension(): Promise<void> {
  const stage = document.getElementById('stage')
  if (!stage) return
  stage.replaceChildren(element('p', { className: 'stage__state', role: 'status' }, 'Opening the extension…'))
  try {
    const session = await signIn(stage)
    const [entry] = session.menu
    if (!entry && session.isInstalled) return showNothing(stage)
    if (!entry) return await openAppManagement(stage, session)
    await openEntry(stage, session, entry)
  } catch (error) {
    const retry = element('button', { className: 'button', type: 'button' }, 'Try again')
    retry.addEventListener('click', () => void openExtension())
    const message = element('p', {}, error instanceof Error ? error.message : String(error))
    stage.replaceChildren(element('div', { className: 'stage__state', role: 'alert' }, message, retry))
  }
}

async function openEntry(stage: HTMLElement, session: Session, entry: MenuEntry): Promise<void> {
  document.getElementById('title')?.replaceChildren(entry.pageTitle)
  await openPage(stage, session, entry)
}

function showNothing(stage: HTMLElement): void {
  document.getElementById('title')?.replaceChildren('Dashboard')
  stage.replaceChildren(element('p', { className: 'stage__state' }, 'Your role has no app in this menu.'))
}

/** Draws the current menu. */
async function signIn(stage: HTMLElement): Promise<Session> {
  const answer = await fetch(`/__world/session${window.location.search}`)
  if (!answer.ok) throw new Error('The app is not answering yet.')
  const session = (await answer.json()) as Session
  drawMenu(session, stage)
  return session
}

async function openAppManagement(stage: HTMLElement, session: Session): Promise<void> {
  document.getElementById('title')?.replaceChildren('App Management')
  await showAppManagement(stage, session, async () => void (await signIn(stage)))
}

function drawMenu(session: Session, stage: HTMLElement): void {
  const { menu, userEmail, hasAppManagement } = session
  const opened = new Map([['Catalog', () => showProducts(stage, session)]])
  if (hasAppManagement) opened.set('Apps', () => openAppManagement(stage, session))
  const entries = MENU.flatMap(([name, icon]) => [
    menuItem(name, icon, opened.get(name)),
    ...menu.filter(({ parent }) => parent === name.toLowerCase()).flatMap(appItems),
  ])
  document.getElementById('menu')?.replaceChildren(...entries)
  document.getElementById('user')?.replaceChildren(userEmail)
}

/** An app's entry, below the app's own heading if it has one. */
function appItems({ label, section }: MenuEntry): readonly HTMLLIElement[] {
  const item = Object.assign(menuItem(label, '▦', openExtension), { ariaCurrent: 'page' })
  return section === null ? [item] : [menuItem(section, '▾', undefined), item]
}

/** The stand-in opens only some of Commerce's own pages. */
function menuItem(name: string, icon: string, open: (() => Promise<void>) | undefined): HTMLLIElement {
  const item = element('li', {}, open ? element('button', { type: 'button' }, name) : name)
  item.dataset.icon = icon
  item.addEventListener('click', () => void open?.())
  return item
}

function addToggle(): void {
  const panel = document.getElementById('panel')
  const toggle = document.getElementById('toggle')
  if (!panel || !toggle) return
  const show = (isShown: boolean) => {
    panel.hidden = !isShown
    toggle.ariaExpanded = String(isShown)
  }
  show(window.innerWidth >= PANEL_FITS)
  toggle.addEventListener('click', () => show(panel.hidden))
}

void start()
