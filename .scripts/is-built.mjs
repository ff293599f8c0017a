// Whether a start would use the joined server: where it never did, nothing else would tell but the clock.
import { bundled } from '../server/bundle.ts'

process.exitCode = ['serve.js', 'admin.js'].every((program) => bundled(program)) ? 0 : 1
