// aio-lib-state and aio-lib-db read their endpoints once, when they are loaded, so the tests set them before any
// import. `choose-ports.cjs` has found free ones.
const worker = Number(process.env.JEST_WORKER_ID ?? '1')
const base = Number(process.env.TEST_PORTS_FROM) + worker * 100
process.env.TEST_PORT_BASE = String(base)
process.env.AIO_STATE_ENDPOINT = `http://127.0.0.1:${base + 2}`
process.env.AIO_DB_ENDPOINT = `http://127.0.0.1:${base + 6}`
process.env.LOG_LEVEL ??= 'error'
