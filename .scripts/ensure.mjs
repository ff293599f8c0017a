// Installs what is missing and builds the web when it is out of date. Plain JavaScript: Node 20 must be able to run it.
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'

const root = path.resolve(import.meta.dirname ?? path.dirname(new URL(import.meta.url).pathname), '..')
process.chdir(root)

const isWindows = process.platform === 'win32'
const changed = (file) => (existsSync(file) ? statSync(file).mtimeMs : 0)
const newest = (folder) =>
  readdirSync(folder, { withFileTypes: true, recursive: true }).reduce((latest, entry) => {
    const file = path.join(entry.parentPath ?? entry.path, entry.name)
    return entry.isFile() ? Math.max(latest, statSync(file).mtimeMs) : latest
  }, 0)
const build = (what, made, folders) => {
  if (changed(made) >= Math.max(...folders.map(newest), changed('package-lock.json'))) return
  console.log(what === 'web' ? 'Dựng giao diện (building the web)…' : 'Dựng máy chủ (building the server)…')
  run('npm', ['run', '--silent', `build:${what}`])
}
const run = (command, args) => execFileSync(command, args, { stdio: 'inherit', shell: isWindows })

if (changed('node_modules/.package-lock.json') < changed('package-lock.json')) {
  console.log('Cài các gói cần thiết (installing packages)…')
  // Development packages hold the web's build tools; NODE_ENV=production would leave them out.
  run('npm', ['ci', '--include=dev', '--loglevel=error', '--no-audit', '--no-fund'])
}

if (process.argv.includes('--build')) {
  build('web', 'dist/web/index.html', ['web', 'server/domain', 'server/features'])
  build('server', 'dist/server/serve.js', ['server', 'migrations', 'seeds'])
}
