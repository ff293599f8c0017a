/** A form with a file of results, as a browser sends it. */
const boundary = '----ket-qua'

export function formOf(content: string, options: object) {
  const payload = [
    `--${boundary}`,
    'content-disposition: form-data; name="options"',
    '',
    JSON.stringify(options),
    `--${boundary}`,
    'content-disposition: form-data; name="file"; filename="ket-qua.csv"',
    'content-type: text/csv',
    '',
    content,
    `--${boundary}--`,
    '',
  ].join('\r\n')
  return { payload, headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } }
}
