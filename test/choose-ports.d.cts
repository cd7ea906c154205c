declare function choosePorts(): Promise<void>
export = choosePorts
