import { mendClocks } from '../../../actions/publisher/tasks/mend-clocks'
import { tidy } from '../../../actions/publisher/tasks/tidy'
import { NOW, secondsAhead } from '../publication/steps/example'
import { storedWorld } from '../publication/steps/stored-world'

const refused = async () => {
  throw new Error('refused')
}

test('what cannot be deleted keeps neither the renewal nor the other deletions from their turn', async () => {
  const done: string[] = []
  const stored = await storedWorld()
  const { listings, activity } = stored.world
  const { world } = await storedWorld(
    {},
    {
      activity: { ...activity, deleteBefore: refused },
      listings: { ...listings, deleteVanishedBefore: async () => void done.push('vanished') },
      renewRecords: async () => void done.push('renewed'),
    },
  )
  await expect(tidy(world)).rejects.toThrow('refused')
  expect(done).toEqual(['renewed', 'vanished'])
  const again = await world.taskStates.load('tidy')
  expect(again?.dueAt.getTime()).toBeLessThan(secondsAhead(3_600).getTime())
})

test('a task that a worker an hour ahead put off is due now, and one that waits a day goes on waiting', async () => {
  const task = { cursor: null, notes: {} }
  const { world } = await storedWorld({
    tasks: [
      { ...task, _id: 'ahead', startedAt: secondsAhead(3_600), dueAt: secondsAhead(3_900) },
      { ...task, _id: 'far', startedAt: NOW, dueAt: secondsAhead(3 * 86_400) },
      { ...task, _id: 'daily', startedAt: NOW, dueAt: secondsAhead(86_400) },
    ] as never,
  })
  await mendClocks(world)
  const dueAt = async (id: string) => (await world.taskStates.load(id))?.dueAt
  expect(await dueAt('ahead')).toEqual(NOW)
  expect(await dueAt('far')).toEqual(NOW)
  expect(await dueAt('daily')).toEqual(secondsAhead(86_400))
})
