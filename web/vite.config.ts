import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { type Connect, defineConfig, loadEnv, type Plugin } from 'vite'
import { contractForBrowsers } from './contract-for-browsers.ts'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

/** As the server does: what no file has belongs to a face, `/field…` to the phone's, everything else to the desk's. */
const faces: Connect.NextHandleFunction = (request, _, next) => {
  const path = (request.url ?? '/').split('?')[0] ?? '/'
  // A clause (`/plan/4.2`) is no file: an ending of a file begins with a letter.
  const isPage = request.method === 'GET' && !/^\/(@|api\/|node_modules\/)|\.[a-z]\w*$/i.test(path)
  if (isPage) request.url = /^\/field(\/|$)/.test(path) ? '/field.html' : '/office.html'
  next()
}

const facesInDevelopment: Plugin = {
  name: 'bihuan-faces',
  configureServer: (server) => {
    server.middlewares.use(faces)
  },
}

/** Two pages, one build. The field face never reaches antd, because nothing that it imports does. */
export default defineConfig(({ mode }) => ({
  root: here('.'),
  plugins: [react(), facesInDevelopment, contractForBrowsers],
  resolve: {
    alias: [
      // The browser asks the contract only for methods and paths; the server alone checks by schema.
      { find: /^typebox$/, replacement: here('frame/bare-schema.ts') },
    ],
  },
  build: {
    outDir: here('../dist/web'),
    emptyOutDir: true,
    target: ['chrome95', 'edge95', 'firefox100', 'safari15.4'],
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 900,
    rolldownOptions: {
      input: { office: here('office.html'), field: here('field.html') },
      treeshake: { propertyReadSideEffects: false },
    },
  },
  server: {
    host: '127.0.0.1',
    proxy: {
      // The door lets in only what its own pages send, so the proxy must not pass for a stranger.
      '/api': { target: `http://127.0.0.1:${loadEnv(mode, here('..'), '').PORT ?? '8080'}` },
    },
  },
}))
