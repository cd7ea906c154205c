import { scheduled } from '../../../../actions/publisher/periodic/scheduled'
import type { TaskState } from '../../../../actions/shared/database/work/task-states'
import type { Ports } from '../../../../actions/shared/publishing/ports'
import { addMs, minutes, seconds } from '../../../../actions/shared/time'

const NOW = new Date('2026-03-02T09:00:00Z')

function portsWith(state: TaskState | null) {
  const loaded: string[] = []
  const taskStates: Pick<Ports['taskStates'], 'load'> = {
    load: async (id) => {
      loaded.push(id)
      return state
    },
  }
  return { ports: { now: () => NOW, taskStates: taskStates as Ports['taskStates'] }, loaded }
}

const dueIn = (milliseconds: number): TaskState => ({
  _id: 'task',
  dueAt: addMs(NOW, milliseconds),
  cursor: 'here',
  startedAt: NOW,
  notes: {},
})

describe('a scheduled task', () => {
  const ran: (TaskState | null)[] = []
  const task = scheduled({
    name: 'task',
    run: async (_ports, known) => {
      ran.push(known)
      return 5
    },
  })
  beforeEach(() => ran.splice(0))

  it('runs the first time, and once its time has come', async () => {
    const due = dueIn(0)
    expect(await task(portsWith(null).ports)).toBe(5)
    expect(await task(portsWith(due).ports)).toBe(5)
    expect(ran).toEqual([null, due])
  })

  it('waits for its time, a minute at a time', async () => {
    expect(await task(portsWith(dueIn(seconds(20))).ports)).toBe(seconds(20))
    expect(await task(portsWith(dueIn(minutes(20))).ports)).toBe(minutes(1))
    expect(ran).toEqual([])
  })

  it('reads nothing while it is idle', async () => {
    const { ports, loaded } = portsWith(null)
    const idle = scheduled({ name: 'task', longestPauseMs: 7, isIdle: () => true, run: async () => 5 })
    expect(await idle(ports)).toBe(7)
    expect(loaded).toEqual([])
  })
})
