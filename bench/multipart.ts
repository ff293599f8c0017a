/** A file as a browser sends it: the body and its content type. */
const boundary = 'bct-bench'

export function multipart(file: Buffer, name: string, options: unknown): { payload: Buffer; type: string } {
  const part = (head: string, content: Buffer | string) =>
    Buffer.concat([
      Buffer.from(`--${boundary}\r\ncontent-disposition: form-data; ${head}\r\n\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ])
  const payload = Buffer.concat([
    part('name="options"', JSON.stringify(options)),
    part(`name="file"; filename="${name}"`, file),
    Buffer.from(`--${boundary}--\r\n`),
  ])
  return { payload, type: `multipart/form-data; boundary=${boundary}` }
}
