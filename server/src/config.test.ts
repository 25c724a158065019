import { describe, expect, it } from 'vitest'
import { readConfig } from './config.ts'
import { StartFailure } from './platform/startFailure.ts'

function refusal(environment: Record<string, string>): string {
  try {
    readConfig(environment)
  } catch (error) {
    if (error instanceof StartFailure) return error.message
    throw error
  }
  return 'accepted'
}

it('an empty variable is as good as none', () => {
  expect(readConfig({ PORT: '', PUBLIC_URL: '', TRUST_PROXY: '' })).toEqual(readConfig({}))
})

it('every unusable variable is named', () => {
  expect(refusal({ PORT: 'x', LOG_LEVEL: 'loud' })).toMatch(/PORT=x .*\n.*LOG_LEVEL=loud/)
})

describe('PUBLIC_URL', () => {
  it.each([
    ['https://dti.example.vn', 'https://dti.example.vn'],
    ['https://DTI.example.vn/', 'https://dti.example.vn'],
    ['http://10.0.0.7:8080', 'http://10.0.0.7:8080'],
  ])('%s is the origin %s', (text, origin) => {
    expect(readConfig({ PUBLIC_URL: text }).publicUrl).toBe(origin)
  })

  it.each([
    'dti.example.vn',
    'ftp://dti.example.vn',
    'https://dti.example.vn/dti',
    'https://dti.example.vn/?a',
    'https://dti.example.vn/#a',
    'https://me:secret@dti.example.vn',
    'https://',
  ])('%s is refused without repeating it', (text) => {
    expect(refusal({ PUBLIC_URL: text })).toContain('PUBLIC_URL=…')
  })
})

describe('TRUST_PROXY', () => {
  it('is nobody unless said', () => {
    expect(readConfig({}).trustProxy).toEqual([])
  })

  it('is a list of addresses and networks', () => {
    const proxies = ['127.0.0.1', '10.0.0.0/8', '::1', 'fd00::/8', 'loopback']
    expect(readConfig({ TRUST_PROXY: proxies.join(', ') }).trustProxy).toEqual(proxies)
  })

  it.each(['1', 'true', 'proxy.example', '0.0.0.0/0', '::/0', '10.0.0.0/33', '127.0.0.1,'])(
    '%s is refused',
    (text) => expect(refusal({ TRUST_PROXY: text })).toContain(`TRUST_PROXY=${text}`),
  )
})

describe('DATABASE_URL', () => {
  it.each([
    'postgres://thang_app:secret@db:5432/thang',
    'postgresql://thang_app:s%23cret@db/thang?sslmode=require',
    'postgres://thang_app:a@b@db/thang',
    'postgres://thang_app@/thang?host=/run/postgresql',
    'postgres:///thang?host=/run/postgresql&user=thang_app',
  ])('%s is taken', (url) => {
    expect(readConfig({ DATABASE_URL: url }).database?.appUrl).toBe(url)
  })

  it.each(['s#cret', '5#cret', 's/cret', '5/cret', 's?cret', '5?cret', '%e1cret'])(
    'the password %s has to be encoded, and is not repeated',
    (password) => {
      const url = `postgres://thang_app:${password}@db:5432/thang`
      for (const name of ['DATABASE_URL', 'DATABASE_MIGRATOR_URL']) {
        const message = refusal({ DATABASE_URL: 'postgres://thang_app@db/thang', [name]: url })
        expect(message).toContain(`${name}=…`)
        expect(message).toContain('# → %23')
        expect(message).not.toContain('cret')
      }
    },
  )
})

describe('SMTP_URL and MAIL_FROM', () => {
  const server = 'smtp://thang:secret@mail.example.vn:587'

  it.each([
    ['thang@example.vn', { name: '', address: 'thang@example.vn' }],
    [
      'Thang tỉnh Lào Cai <thang@example.vn>',
      { name: 'Thang tỉnh Lào Cai', address: 'thang@example.vn' },
    ],
  ])('letters come from %s', (text, from) => {
    expect(readConfig({ SMTP_URL: server, MAIL_FROM: text }).smtp).toEqual({ url: server, from })
  })

  it('one without the other is refused', () => {
    expect(refusal({ SMTP_URL: server })).toMatch(/belong together/)
    expect(refusal({ MAIL_FROM: 'thang@example.vn' })).toMatch(/belong together/)
  })

  it.each(['http://mail.example.vn', 'mail.example.vn:587', 'smtp://'])(
    '%s is no mail server, and a password in it is not repeated',
    (text) => {
      const said = refusal({ SMTP_URL: text, MAIL_FROM: 'thang@example.vn' })
      expect(said).toMatch(/SMTP_URL=…/)
    },
  )

  it.each(['thang', 'a@example.vn, b@example.vn', 'Thang <thang>', 'Thang\n<thang@example.vn>'])(
    'letters cannot come from %j',
    (text) => {
      expect(refusal({ SMTP_URL: server, MAIL_FROM: text })).toMatch(/MAIL_FROM=/)
    },
  )
})

describe('OIDC_*', () => {
  const whole = {
    PUBLIC_URL: 'https://dti.example.vn',
    OIDC_ISSUER: 'https://sso.example.vn/realms/tinh',
    OIDC_CLIENT_ID: 'thang',
    OIDC_CLIENT_SECRET: 's3cret',
    OIDC_NAME: 'Đăng nhập một lần',
  }

  it('names a provider; the rest has a default', () => {
    expect(readConfig({}).oidc).toBeUndefined()
    expect(readConfig(whole).oidc).toEqual({
      issuer: 'https://sso.example.vn/realms/tinh',
      clientId: 'thang',
      clientSecret: 's3cret',
      name: 'Đăng nhập một lần',
      scopes: 'openid email profile',
      mfaAcr: [],
    })
    const more = { ...whole, OIDC_SCOPES: 'openid  email', OIDC_MFA_ACR: 'gold urn:x:mfa' }
    expect(readConfig(more).oidc).toMatchObject({
      scopes: 'openid email',
      mfaAcr: ['gold', 'urn:x:mfa'],
    })
  })

  it.each(['OIDC_ISSUER', 'OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_NAME'])(
    'a provider without %s is refused by that name',
    (name) => expect(refusal({ ...whole, [name]: '' })).toMatch(new RegExp(`lacks ${name}\\.`)),
  )

  it('scopes alone are no provider, and a provider needs the address to come back to', () => {
    expect(refusal({ OIDC_SCOPES: 'openid' })).toMatch(/lacks OIDC_ISSUER, OIDC_CLIENT_ID/)
    expect(refusal({ ...whole, PUBLIC_URL: '' })).toMatch(/needs PUBLIC_URL/)
  })

  it.each(['http://127.0.0.1:4000', 'http://[::1]:4000', 'http://localhost:4000'])(
    'a provider on this machine may be %s',
    (issuer) => expect(readConfig({ ...whole, OIDC_ISSUER: issuer }).oidc?.issuer).toBe(issuer),
  )

  it.each([
    'http://sso.example.vn',
    'http://127.example.vn',
    'http://localhost.example.vn',
    'https://me:s3cret@sso.example.vn',
    'https://sso.example.vn/?a',
    'sso.example.vn',
  ])('%s is no issuer, and is not repeated', (issuer) => {
    const message = refusal({ ...whole, OIDC_ISSUER: issuer })
    expect(message).toContain('OIDC_ISSUER=…')
    expect(message).not.toContain('s3cret')
  })

  it('scopes without openid are refused', () => {
    expect(refusal({ ...whole, OIDC_SCOPES: 'email' })).toContain('OIDC_SCOPES=email')
  })
})

describe('files', () => {
  const bucket = {
    S3_URL: 'https://s3.example.vn/thang',
    S3_ACCESS_KEY_ID: 'AK1',
    S3_SECRET_ACCESS_KEY: 'secret',
  }

  it('lie in the data directory, are of 50 MB at most and scanned by nobody, unless said', () => {
    const files = { fileBytes: 50_000_000, s3: undefined, clamd: undefined }
    expect(readConfig({}).files).toEqual(files)
  })

  it('lie in a bucket that is named wholly', () => {
    expect(readConfig(bucket).files.s3).toEqual({
      url: 'https://s3.example.vn/thang',
      region: 'us-east-1',
      accessKeyId: 'AK1',
      secretAccessKey: 'secret',
    })
    const { S3_ACCESS_KEY_ID: _, ...part } = bucket
    expect(refusal(part)).toContain('S3_ACCESS_KEY_ID')
    expect(refusal({ S3_REGION: 'vn' })).toContain('S3_URL')
  })

  it.each(['https://s3.example.vn', 'https://me:key@s3.example.vn/thang', 's3://thang'])(
    'in %s is no bucket, and it is not repeated',
    (S3_URL) => expect(refusal({ ...bucket, S3_URL })).toContain('S3_URL=…'),
  )

  it.each([
    ['127.0.0.1:3310', { host: '127.0.0.1', port: 3310 }],
    ['clamav.local:3310', { host: 'clamav.local', port: 3310 }],
    ['[::1]:3310', { host: '::1', port: 3310 }],
    ['/run/clamav/clamd.ctl', { path: '/run/clamav/clamd.ctl' }],
  ])('are scanned by the daemon at %s', (CLAMD, address) => {
    expect(readConfig({ CLAMD }).files.clamd).toEqual(address)
  })

  it.each(['clamav', '127.0.0.1:0', '127.0.0.1:99999', 'run/clamd.ctl', 'a b:3310'])(
    '%s is no daemon',
    (CLAMD) => expect(refusal({ CLAMD })).toContain(`CLAMD=${CLAMD}`),
  )

  it.each(['0', '501', '1.5', 'much'])('of at most %s MB are refused', (FILE_LIMIT_MB) =>
    expect(refusal({ FILE_LIMIT_MB })).toContain('FILE_LIMIT_MB'),
  )
})
