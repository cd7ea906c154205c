import vm from 'node:vm'
import { TestEnvironment } from 'jest-environment-node'

/**
 * Jest's usual environment, with globals as Node itself has them. Jest asks for globals behind a proxy, through which
 * every `Object`, `Promise` and `Map` is looked up anew, so that most code runs at half its speed. Older versions of
 * Node have no others.
 */
export default class PlainGlobalsEnvironment extends TestEnvironment {
  constructor(...given: ConstructorParameters<typeof TestEnvironment>) {
    const behindProxy = vm.createContext
    const { DONT_CONTEXTIFY } = vm.constants
    if (DONT_CONTEXTIFY !== undefined) vm.createContext = () => behindProxy(DONT_CONTEXTIFY)
    try {
      super(...given)
    } finally {
      vm.createContext = behindProxy
    }
  }
}
