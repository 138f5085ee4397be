import { preview } from 'vite'

export interface Served { url: string, close: () => Promise<void> }

/** Serves a built folder on a free port of the loopback address. */
export async function serve(folder: string): Promise<Served> {
  const server = await preview({
    configFile: false, root: folder, logLevel: 'error',
    build: { outDir: folder }, preview: { host: '127.0.0.1', port: 4300, strictPort: false, open: false },
  })
  const url = server.resolvedUrls?.local[0]
  if (url === undefined) throw new Error('The server gave no address')
  return { url, close: () => server.close() }
}
