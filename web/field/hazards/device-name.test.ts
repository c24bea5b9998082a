import { expect, test } from 'vitest'
import { deviceName } from './device-name.ts'

const chrome = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/120.0.0.0 Mobile Safari/537.36'

test.each([
  [`Mozilla/5.0 (Linux; Android 14; V2309A Build/UP1A.231005.007) ${chrome}`, 'Android V2309A, Chrome'],
  [`Mozilla/5.0 (Linux; Android 10; K) ${chrome}`, 'Android, Chrome'],
  [
    `Mozilla/5.0 (Linux; Android 12; zh-cn; M2012K11AC Build/SKQ1) ${chrome} MicroMessenger/8.0`,
    'Android M2012K11AC, 微信 WeChat',
  ],
  [
    'Mozilla/5.0 (iPhone; CPU iPhone OS 17_2 like Mac OS X) AppleWebKit/605.1.15 Version/17.2 Safari/604.1',
    'iPhone, Safari',
  ],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:121.0) Gecko/20100101 Firefox/121.0', 'Linux, Firefox'],
  ['', '?'],
])('%s', (userAgent, name) => {
  expect(deviceName({ userAgent })).toBe(name)
})

test('never longer than what the town takes', () => {
  expect(deviceName({ userAgent: `(Linux; Android 14; ${'x'.repeat(200)})` }).length).toBe(80)
})
