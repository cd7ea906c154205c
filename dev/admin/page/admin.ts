import { element } from './element'
import { openPage, type Session } from './extension-frames'
import { showPanel } from './panel'
import { showProducts } from './products'

/** Names, with a plain character for the icon. */
const MENU = [
  ['Dashboard', '◔'],
  ['Sales', '$'],
  ['Catalog', '◫'],
  ['Customers', '☺'],
  ['Marketing', '◈'],
  ['Content', '▤'],
  ['Reports', '▥'],
  ['Stores', '⌂'],
  ['System', '⚙'],
] as const
const PANEL_FITS = 1280

async function start(): Promise<void> {
  addToggle()
  const panel = document.getElementById('panel')
  if (panel) void showPanel(panel)
  await openExtension()
}

/** Signs in, draws the menu and opens the page; says what failed, with a button to try again. */
async function openExtension(): Promise<void> {
  const stage = document.getElementById('stage')
  if (!stage) return
  stage.replaceChildren(element('p', { className: 'stage__state', role: 'status' }, 'Opening the extension…'))
  try {
    const answer = await fetch(`/__world/session${window.location.search}`)
    if (!answer.ok) throw new Error('The app is not answering yet.')
    const session = (await answer.json()) as Session
    drawMenu(session, stage)
    await openPage(stage, session)
  } catch (error) {
    const retry = element('button', { className: 'button', type: 'button' }, 'Try again')
    retry.addEventListener('click', () => void openExtension())
    const message = element('p', {}, error instanceof Error ? error.message : String(error))
    stage.replaceChildren(element('div', { className: 'stage__state', role: 'alert' }, message, retry))
  }
}

function drawMenu(session: Session, stage: HTMLElement): void {
  const { section, menu, title, userEmail } = session
  const entries = MENU.map(([name, icon]) =>
    name === 'Catalog' ? menuItem(name, icon, () => showProducts(stage, session)) : menuItem(name, icon),
  )
  if (section) entries.push(element('li', { className: 'menu__section' }, section))
  for (const name of menu)
    entries.push(Object.assign(menuItem(name, '▦', openExtension), { ariaCurrent: 'page' }))
  document.getElementById('menu')?.replaceChildren(...entries)
  document.getElementById('title')?.replaceChildren(title)
  document.getElementById('user')?.replaceChildren(userEmail)
}

/** The stand-in opens only some of Commerce's own pages. */
function menuItem(name: string, icon: string, open?: () => Promise<void>): HTMLLIElement {
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
