import { expect, it, onTestFinished } from 'vitest'
import { SMTPServer, type SMTPServerOptions } from 'smtp-server'
import { PermanentFailure } from '../jobs/queue.ts'
import type { OutgoingMail } from './mail.ts'
import { createSmtpMailer } from './smtpMailer.ts'

const from = { name: 'Cổng đánh giá', address: 'thang@example.vn' }
const mail: OutgoingMail = {
  id: '0b9d5d3e-0000-4000-8000-000000000001',
  to: 'an@example.vn',
  language: 'vi',
  subject: 'Lời mời tham gia',
  text: 'Mở liên kết: https://dti.example.vn/moi/bi-mat',
}

it('a letter goes through STARTTLS and sign-in, under an id of its own', async () => {
  const { port, received } = await listen({
    onAuth: ({ username, password }, _session, done) =>
      password === 'mật khẩu' ? done(null, { user: username }) : done(new Error('no')),
  })
  const password = encodeURIComponent('mật khẩu')
  await send(`smtp://thang:${password}@127.0.0.1:${port}?tls.rejectUnauthorized=false`)
  expect(received).toHaveLength(1)
  const [{ text, secure, to }] = received as [Received]
  expect(secure).toBe(true)
  expect(to).toEqual(['an@example.vn'])
  expect(text).toMatch(/^Message-ID: <0b9d5d3e-0000-4000-8000-000000000001@example\.vn>\r$/m)
  expect(text).toMatch(/^Auto-Submitted: auto-generated\r$/m)
  expect(text).toMatch(/^Subject: =\?UTF-8\?/m)
})

it('a certificate that nobody vouches for is refused unless the URL says otherwise', async () => {
  const { port, received } = await listen({ authOptional: true })
  const refused = await failureOf(`smtp://127.0.0.1:${port}`)
  expect(refused.message).toMatch(/self-signed|certificate/i)
  expect(refused).not.toBeInstanceOf(PermanentFailure)
  expect(received).toEqual([])
})

it('a server elsewhere that offers no TLS gets nothing, one on this machine may', async () => {
  const { port, received } = await listen({ authOptional: true, hideSTARTTLS: true, secure: false })
  const refused = await failureOf(`smtp://127.0.0.1:${port}?requireTLS=true&greetingTimeout=2000`)
  expect(refused.message).not.toBe('')
  expect(received).toEqual([])
  const plain = await listen({ authOptional: true, disabledCommands: ['STARTTLS'] })
  await send(`smtp://127.0.0.1:${plain.port}`)
  expect(plain.received).toHaveLength(1)
})

it('an address that is refused for good is not tried again; one refused for now is', async () => {
  const code = { value: 550 }
  const { port } = await listen({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) =>
      done(Object.assign(new Error('mailbox'), { responseCode: code.value })),
  })
  expect(await failureOf(`smtp://127.0.0.1:${port}`)).toBeInstanceOf(PermanentFailure)
  code.value = 451
  expect(await failureOf(`smtp://127.0.0.1:${port}`)).not.toBeInstanceOf(PermanentFailure)
})

it('a wrong password is tried again, since the administrator can mend it', async () => {
  const { port } = await listen({
    disabledCommands: ['STARTTLS'],
    allowInsecureAuth: true,
    onAuth: (_auth, _session, done) => done(new Error('no')),
  })
  const refused = await failureOf(`smtp://thang:wrong@127.0.0.1:${port}`)
  expect(refused.message).toMatch(/EAUTH 535/)
  expect(refused).not.toBeInstanceOf(PermanentFailure)
})

it('what a server says back is not repeated, since it may repeat the letter', async () => {
  const { port } = await listen({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData: (stream, _session, done) => {
      stream
        .resume()
        .on('end', () =>
          done(Object.assign(new Error(`spam: ${mail.text}`), { responseCode: 554 })),
        )
    },
  })
  const refused = await failureOf(`smtp://127.0.0.1:${port}`)
  expect(refused).toBeInstanceOf(PermanentFailure)
  expect(refused.message).not.toContain('bi-mat')
})

function send(url: string): Promise<void> {
  return createSmtpMailer(url, from).send(mail)
}

async function failureOf(url: string): Promise<Error> {
  const failure = await send(url).catch((error: unknown) => error)
  if (!(failure instanceof Error)) throw new Error('it was sent')
  return failure
}

interface Received {
  readonly text: string
  readonly to: readonly string[]
  readonly secure: boolean
}

/** A real server on this machine; its certificate is one that it signed itself. */
async function listen(options: SMTPServerOptions) {
  const received: Received[] = []
  const server = new SMTPServer({
    onData(stream, session, done) {
      let text = ''
      stream.on('data', (chunk: Buffer) => (text += chunk.toString()))
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address)
        received.push({ text, to, secure: session.secure })
        done()
      })
    },
    ...options,
  })
  server.on('error', () => undefined)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => new Promise<void>((resolve) => server.close(resolve)))
  const address = server.server.address()
  return { port: typeof address === 'object' && address ? address.port : 0, received }
}
