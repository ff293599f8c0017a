// Server with reload and the web with hot reload, side by side; the web's own port proxies /api to the server.
import { spawn } from 'node:child_process'

const children = [
  spawn('node', ['--watch', 'server/main.ts', '--sources'], { stdio: 'inherit' }),
  spawn('vite', ['--config', 'web/vite.config.ts'], { stdio: 'inherit', shell: process.platform === 'win32' }),
]
const stop = () => {
  for (const child of children) child.kill()
}
for (const child of children) child.on('exit', stop)
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
