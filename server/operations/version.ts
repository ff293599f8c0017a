/** Which version of the program this is, as package.json says; asked once. */
import { readFileSync } from 'node:fs'
import path from 'node:path'

const file = path.join(import.meta.dirname, '..', '..', 'package.json')

export const programVersion: string = JSON.parse(readFileSync(file, 'utf8')).version
