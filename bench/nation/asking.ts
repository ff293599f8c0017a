/** The load for http.ts in a process of its own: asks what it is told to, over eight connections that are kept, and says when it is done. */
import { Agent, get } from 'node:http'

export type Asked = { port: number; paths: string[]; headers: Record<string, string>; times: number; status: number }

const connections = 8
const agent = new Agent({ keepAlive: true, maxSockets: connections })

process.on('message', (asked: Asked) => {
  let turn = 0
  const line = async () => {
    while (turn < asked.times) {
      const path = asked.paths[turn % asked.paths.length] as string
      turn += 1
      await ask(asked, path)
    }
  }
  Promise.all(Array.from({ length: connections }, line)).then(
    () => process.send?.('done'),
    (error) => process.send?.(String(error)),
  )
})

function ask({ port, headers, status }: Asked, path: string): Promise<void> {
  return new Promise((resolve, reject) => {
    get({ host: '127.0.0.1', port, path, headers, agent }, (answer) => {
      if (answer.statusCode !== status) reject(new Error(`${path} answered ${answer.statusCode}`))
      answer.resume().on('end', resolve).on('error', reject)
    }).on('error', reject)
  })
}
