/** A stream of bytes that is asked for as many as are needed; says at once where it ends too early. */

export class TooShort extends Error {}

export class Bytes {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /** At least `count` bytes held, or as many as there still are. */
  async #hold(count: number): Promise<void> {
    if (this.#held.length >= count) return
    const pieces = [this.#held]
    let length = this.#held.length
    while (length < count) {
      const { value, done } = await this.#source.next()
      if (done === true) break
      pieces.push(value)
      length += value.length
    }
    this.#held = Buffer.concat(pieces)
  }

  async isAtEnd(): Promise<boolean> {
    await this.#hold(1)
    return this.#held.length === 0
  }

  /** The next bytes without passing over them; fewer where the stream ends. */
  async peek(count: number): Promise<Buffer> {
    await this.#hold(count)
    return this.#held.subarray(0, count)
  }

  async takeUpTo(count: number): Promise<Buffer> {
    const taken = await this.peek(count)
    this.#held = this.#held.subarray(taken.length)
    return taken
  }

  async take(count: number): Promise<Buffer> {
    const taken = await this.takeUpTo(count)
    if (taken.length < count) throw new TooShort(`${count} bytes were expected, ${taken.length} are left`)
    return taken
  }

  /** The next `count` bytes in pieces of whatever size they come. */
  async *pieces(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      await this.#hold(1)
      const piece = this.#held.subarray(0, left)
      if (piece.length === 0) throw new TooShort(`${left} bytes are missing`)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }
}
