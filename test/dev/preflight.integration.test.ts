import { createServer } from 'node:net'
import { checkNode, checkPorts, parsePortBase } from '../../dev/preflight'
import { parseStartOptions } from '../../dev/start-options'
import { portsFrom } from '../../dev/world'

describe('before the start', () => {
  test('an old Node is named in one sentence that says what to do', () => {
    expect(() => checkNode('20.20.2')).toThrow(
      /Node 22 or newer is needed and this is 20\.20\.2: run "npm ci" again/,
    )
    expect(() => checkNode('22.23.3')).not.toThrow()
    expect(() => checkNode('24.1.0')).not.toThrow()
  })

  test.each(['abc', '80', '70000', '9100.5'])('PORT_BASE %j is refused', (value) => {
    expect(() => parsePortBase(value)).toThrow(/PORT_BASE: expected a whole number from 1024 to 65000/)
  })

  test('the ports begin at 9100 unless told otherwise', () => {
    expect(parsePortBase(undefined)).toBe(9100)
    expect(parsePortBase('9200')).toBe(9200)
  })

  test('a port in use is named, with what it is for', async () => {
    const ports = portsFrom(Number(process.env.TEST_PORT_BASE) + 40)
    const other = createServer()
    await new Promise<void>((resolve) => other.listen(ports.amazon, '127.0.0.1', resolve))
    await expect(checkPorts(ports)).rejects.toThrow(
      new RegExp(`Port ${ports.amazon}, for Amazon, is in use: stop what uses it, or set PORT_BASE`),
    )
    await new Promise((resolve) => other.close(resolve))
    await expect(checkPorts(ports)).resolves.toBeUndefined()
  })
})

test('what stands behind npm start is understood, or refused in words', () => {
  expect(parseStartOptions([])).toEqual({ telemetry: false, adminUiSdk: 'v2' })
  expect(parseStartOptions(['--telemetry', '--admin-ui-sdk', '1'])).toEqual({
    telemetry: true,
    adminUiSdk: 'v1',
  })
  expect(() => parseStartOptions(['--admin-ui-sdk', '3'])).toThrow('expected 1 or 2')
  expect(() => parseStartOptions(['--admin-ui'])).toThrow(/Unknown option/)
})
